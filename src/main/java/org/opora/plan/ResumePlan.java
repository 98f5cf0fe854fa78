package org.opora.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts back what was under way when support was interrupted, so that it starts again when support goes on. */
@Component
public class ResumePlan {

    private final PlanStore plans;
    private final ActionStore actions;

    ResumePlan(PlanStore plans, ActionStore actions) {
        this.plans = plans;
        this.actions = actions;
    }

    @Transactional
    public void resume(String caseNumber) {
        plans.lockInForce(caseNumber).map(actions::of).stream()
                .flatMap(List::stream)
                .filter(action -> action.isIn(PlanAction.STARTED))
                .forEach(action -> actions.update(caseNumber, action.putBack(), null, null));
    }
}
