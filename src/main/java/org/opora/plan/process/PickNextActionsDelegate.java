package org.opora.plan.process;

import static org.opora.plan.process.PlanVariables.NEXT_ACTIONS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.plan.PickNextActions;
import org.springframework.stereotype.Component;

/** Starts the next stage of the plan. */
@Component
class PickNextActionsDelegate implements JavaDelegate {

    private final PickNextActions pickNextActions;

    PickNextActionsDelegate(PickNextActions pickNextActions) {
        this.pickNextActions = pickNextActions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var numbers = pickNextActions.pick(execution.getProcessBusinessKey());
        NEXT_ACTIONS.set(execution, String.join(",", numbers));
    }
}
