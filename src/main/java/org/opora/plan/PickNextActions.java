package org.opora.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the next stage of the plan in force. Each action is picked once, however many ask at a time. */
@Component
public class PickNextActions {

    private final PlanStore plans;
    private final ActionStore actions;

    PickNextActions(PlanStore plans, ActionStore actions) {
        this.plans = plans;
        this.actions = actions;
    }

    /** @return numbers of the actions started; none if none is left or an earlier stage is still under way */
    @Transactional
    public List<String> pick(String caseNumber) {
        List<PlanAction> next = plans.lockInForce(caseNumber)
                .map(plan -> new Progress(actions.of(plan)).nextStage())
                .orElse(List.of());
        next.forEach(action -> actions.update(caseNumber, action.started(), null, null));
        return next.stream().map(PlanAction::number).toList();
    }
}
