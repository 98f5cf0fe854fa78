package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.NOTIFY;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows those who answer an emergency whom the table of triage wants told at once. */
@Component
class RespondToEmergencyContext implements FormContext {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private final Words words;

    RespondToEmergencyContext(Words words) {
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("respond-to-emergency");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        List<String> codes = form.variable(NOTIFY).filter(text -> !text.isBlank()).stream()
                .flatMap(COMMA::splitAsStream)
                .toList();
        return Map.of("notifyText", words.list("casefile.notify", codes));
    }
}
