package org.opora.plan.process;

import java.util.Map;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.plan.Drafts;
import org.springframework.stereotype.Component;

/** Shows the supervisor the plan to approve. */
@Component
class ApprovePlanContext implements FormContext {

    private final Drafts drafts;
    private final PlanText text;

    ApprovePlanContext(Drafts drafts, PlanText text) {
        this.drafts = drafts;
        this.text = text;
    }

    @Override
    public Set<String> forms() {
        return Set.of("approve-plan");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return drafts.latest(form.caseNumber())
                .<Map<String, Object>>map(plan -> Map.of("planText", text.of(form.caseNumber(), plan)))
                .orElse(Map.of());
    }
}
