package org.opora.assessment.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.opora.assessment.LastFactors;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.springframework.stereotype.Component;

/** Fills the next assessment with the factors of the last one. */
@Component
class ReassessRisksContext implements FormContext {

    private final LastFactors lastFactors;

    ReassessRisksContext(LastFactors lastFactors) {
        this.lastFactors = lastFactors;
    }

    @Override
    public Set<String> forms() {
        return Set.of("reassess-risks");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        Map<String, Object> values = new HashMap<>(lastFactors.of(form.caseNumber()));
        values.put("svoFamily", lastFactors.svoFamily(form.caseNumber()));
        return values;
    }
}
