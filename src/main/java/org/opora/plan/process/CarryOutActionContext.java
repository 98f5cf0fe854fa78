package org.opora.plan.process;

import static org.opora.plan.process.PlanVariables.ACTION_NUMBER;

import java.util.Map;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Shows the curator which action is to be carried out. */
@Component
class CarryOutActionContext implements FormContext {

    private final SupportPlans plans;
    private final PlanText text;

    CarryOutActionContext(SupportPlans plans, PlanText text) {
        this.plans = plans;
        this.text = text;
    }

    @Override
    public Set<String> forms() {
        return Set.of("carry-out-action");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return form.variable(ACTION_NUMBER)
                .flatMap(number -> plans.action(form.caseNumber(), number))
                .<Map<String, Object>>map(action -> Map.of("actionText", text.of(form.caseNumber(), action)))
                .orElse(Map.of());
    }
}
