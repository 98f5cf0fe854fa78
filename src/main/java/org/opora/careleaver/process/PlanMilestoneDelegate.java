package org.opora.careleaver.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.PlanMilestone;
import org.springframework.stereotype.Component;

/** Sets when the tenancy has to be looked into, or says that none is known. */
@Component
class PlanMilestoneDelegate implements JavaDelegate {

    private final PlanMilestone planMilestone;

    PlanMilestoneDelegate(PlanMilestone planMilestone) {
        this.planMilestone = planMilestone;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var milestone = planMilestone.milestone(execution.getProcessBusinessKey());
        SupportVariables.TENANCY_RUNS.set(execution, milestone.isPresent());
        SupportVariables.MILESTONE_ON.set(
                execution, milestone.map(LeaverForms::timer).orElse(null));
    }
}
