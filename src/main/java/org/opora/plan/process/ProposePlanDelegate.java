package org.opora.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.plan.ProposePlan;
import org.springframework.stereotype.Component;

/** Opens the draft of a plan. Nothing about it goes to the engine. */
@Component
class ProposePlanDelegate implements JavaDelegate {

    private final ProposePlan proposePlan;

    ProposePlanDelegate(ProposePlan proposePlan) {
        this.proposePlan = proposePlan;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposePlan.propose(execution.getProcessBusinessKey());
    }
}
