package org.opora.desk.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opora.casefile.CaseFile.Entry;
import org.opora.casefile.Chronology.Line;
import org.opora.casefile.EntryMask;
import org.opora.engine.FormTexts;
import org.opora.engine.FormTexts.FormText;
import org.opora.engine.FormTexts.Part;
import org.opora.security.SensitiveData;
import org.springframework.stereotype.Component;

/** Goes by what each form, in the version that was signed, says of its fields. */
@Component
class FormMask implements EntryMask {

    private final FormTexts forms;
    private final SensitiveData sensitive;

    FormMask(FormTexts forms, SensitiveData sensitive) {
        this.forms = forms;
        this.sensitive = sensitive;
    }

    @Override
    public Map<String, Object> shown(Line line) {
        Entry entry = line.entry();
        Map<String, Object> shown = new LinkedHashMap<>(entry.content());
        form(line)
                .ifPresent(form -> form.inputs()
                        .filter(part -> !sensitive.shows(part.sensitivity(), entry.by()))
                        .forEach(part -> shown.remove(part.key())));
        form(line)
                .ifPresent(form -> form.inputs()
                        .filter(part -> !part.parts().isEmpty())
                        .forEach(part -> shown.computeIfPresent(part.key(), (key, rows) -> rows(part, rows, entry))));
        return shown;
    }

    private Optional<FormText> form(Line line) {
        String deployment = line.deployment();
        String form = line.entry().form();
        return deployment == null || form == null ? Optional.empty() : forms.of(deployment, form, Locale.ENGLISH);
    }

    private Object rows(Part list, Object rows, Entry entry) {
        List<String> hidden = list.parts().stream()
                .filter(part -> !sensitive.shows(part.sensitivity(), entry.by()))
                .map(Part::key)
                .toList();
        return rows instanceof List<?> given && !hidden.isEmpty()
                ? given.stream().map(row -> without(row, hidden)).toList()
                : rows;
    }

    private static Object without(Object row, List<String> hidden) {
        if (row instanceof Map<?, ?> cells) {
            Map<Object, Object> shown = new LinkedHashMap<>(cells);
            hidden.forEach(shown::remove);
            return shown;
        }
        return row;
    }
}
