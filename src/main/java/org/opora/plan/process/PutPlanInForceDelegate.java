package org.opora.plan.process;

import static org.opora.plan.process.PlanVariables.PLAN_IN_FORCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.plan.PutPlanInForce;
import org.springframework.stereotype.Component;

/** Puts the approved plan in force. */
@Component
class PutPlanInForceDelegate implements JavaDelegate {

    private final PutPlanInForce putPlanInForce;

    PutPlanInForceDelegate(PutPlanInForce putPlanInForce) {
        this.putPlanInForce = putPlanInForce;
    }

    @Override
    public void execute(DelegateExecution execution) {
        putPlanInForce.putInForce(execution.getProcessBusinessKey());
        PLAN_IN_FORCE.set(execution, true);
    }
}
