package org.opora.assessment.process;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opora.casefile.CaseFile;
import org.opora.engine.Fields;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.springframework.stereotype.Component;

/** Fills the next assessment of needs with what the last one said, in codes. */
@Component
class AssessNeedsContext implements FormContext {

    private static final String FORM = "assess-needs";

    private final CaseFile caseFile;

    AssessNeedsContext(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    @Override
    public Set<String> forms() {
        return Set.of(FORM);
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return caseFile.latest(form.caseNumber(), FORM)
                .map(last -> needs(last.fields()))
                .orElse(Map.of());
    }

    private static Map<String, Object> needs(Fields last) {
        return last.values().entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith("need") || field.getKey().equals("occupation"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
