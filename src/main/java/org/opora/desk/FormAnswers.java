package org.opora.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opora.calendar.Region;
import org.opora.desk.FormPaper.Answer;
import org.opora.desk.FormPaper.Group;
import org.opora.desk.FormPaper.Note;
import org.opora.desk.FormPaper.Table;
import org.opora.engine.FormTexts;
import org.opora.engine.FormTexts.FormText;
import org.opora.engine.FormTexts.Part;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts values into the words of the form they were given in. */
@Component
public class FormAnswers {

    private final FormTexts forms;
    private final MessageSource messages;
    private final Region region;

    FormAnswers(FormTexts forms, MessageSource messages, Region region) {
        this.forms = forms;
        this.messages = messages;
        this.region = region;
    }

    /**
     * A form with what was signed, or, while nothing is, with every field there may be. Empty if its deployment is gone.
     *
     * @param values by field key; for a form still to be filled in, also what may be chosen, by the names of its fields
     */
    public Optional<FormPaper> read(Shown shown, Map<String, Object> values) {
        return forms.of(shown.deployment(), shown.form(), shown.language()).map(text -> read(text, shown, values));
    }

    private FormPaper read(FormText text, Shown shown, Map<String, Object> values) {
        AnswerWords words = new AnswerWords(
                shown,
                region.zone(),
                messages.getMessage("paper.yes", null, shown.language()),
                messages.getMessage("paper.no", null, shown.language()),
                messages.getMessage("paper.hidden", null, shown.language()));
        return new FormPaper(text.form(), parts(text.parts(), words, values));
    }

    private static List<FormPaper.Part> parts(List<Part> parts, AnswerWords words, Map<String, Object> values) {
        List<FormPaper.Part> read = new ArrayList<>();
        for (Part part : parts) {
            switch (part.kind()) {
                case TEXT -> read.add(new Note(part.label()));
                case GROUP -> group(part, words, values).ifPresent(read::add);
                case ROWS -> rows(part, words, values).ifPresent(read::add);
                case FIELD -> answer(part, words, values).ifPresent(read::add);
            }
        }
        return read;
    }

    private static Optional<FormPaper.Part> group(Part group, AnswerWords words, Map<String, Object> values) {
        List<FormPaper.Part> inner = parts(group.parts(), words, values);
        boolean said = words.shown().blank() || inner.stream().anyMatch(FormAnswers::says);
        return inner.isEmpty() || group.conditional() && !said
                ? Optional.empty()
                : Optional.of(new Group(group.label(), inner));
    }

    private static boolean says(FormPaper.Part part) {
        return part instanceof Answer answer && !answer.words().isEmpty()
                || part instanceof Table table && !table.rows().isEmpty();
    }

    /** What the form may have hidden, and nobody answered, was hidden. */
    private static Optional<FormPaper.Part> answer(Part field, AnswerWords words, Map<String, Object> values) {
        Answer answer = words.of(field, values.get(field.key()));
        boolean hidden = field.conditional()
                && answer.words().isEmpty()
                && !words.shown().blank();
        return hidden ? Optional.empty() : Optional.of(answer);
    }

    private static Optional<FormPaper.Part> rows(Part list, AnswerWords words, Map<String, Object> values) {
        List<Part> columns = list.parts().stream()
                .filter(part -> part.kind() == FormTexts.Kind.FIELD)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        if (values.get(list.key()) instanceof List<?> given) {
            given.forEach(row -> rows.add(columns.stream()
                    .map(column ->
                            words.of(column, named(row).get(column.key())).text())
                    .toList()));
        }
        if (rows.isEmpty() && list.conditional() && !words.shown().blank()) {
            return Optional.empty();
        }
        List<String> headings = columns.stream().map(Part::label).toList();
        return Optional.of(new Table(list.key(), list.label(), headings, rows));
    }

    private static Map<String, Object> named(Object row) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (row instanceof Map<?, ?> map) {
            map.forEach((name, value) -> named.put(String.valueOf(name), value));
        }
        return named;
    }

    /**
     * Which form is read, and for whom.
     *
     * @param names words for values that the form itself does not name
     * @param visible which kinds of sensitive data the reader is shown; asked with null for plain data
     * @param blank true while it is still to be filled in
     */
    public record Shown(
            String deployment,
            String form,
            ChoiceNames names,
            Predicate<@org.jspecify.annotations.Nullable String> visible,
            boolean blank,
            Locale language) {}

    /** Words for a value of a field that the form itself does not name, such as the id of a person. */
    @FunctionalInterface
    public interface ChoiceNames {

        Optional<String> of(String field, String value);
    }
}
