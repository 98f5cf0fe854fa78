package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.INCIDENT_KIND;
import static org.opora.visit.process.VisitVariables.VISIT_KIND;

import java.util.Map;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Shows the supervisor which kind of incident was found. */
@Component
class TakeUpIncidentContext implements FormContext {

    private final Words words;

    TakeUpIncidentContext(Words words) {
        this.words = words;
    }

    @Override
    public Set<String> forms() {
        return Set.of("take-up-incident");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        String kind = form.variable(INCIDENT_KIND).orElse("OTHER");
        boolean contact = form.variable(VISIT_KIND).filter("CONTACT"::equals).isPresent();
        return Map.of("incidentText", words.of(contact ? "visit.problem" : "assessment.factor", kind));
    }
}
