package org.opora.plan.process;

import static org.opora.plan.process.PlanVariables.ACTION_AGENCY;
import static org.opora.plan.process.PlanVariables.ACTION_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Tells the process which agency the action is for. */
@Component
class LoadActionDelegate implements JavaDelegate {

    private final SupportPlans plans;

    LoadActionDelegate(SupportPlans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanAction action = plans.action(execution.getProcessBusinessKey(), ACTION_NUMBER.get(execution))
                .orElseThrow();
        // actions run side by side: in the outer scope they would overwrite one another's agency
        execution.setVariableLocal(ACTION_AGENCY.name(), action.agency());
    }
}
