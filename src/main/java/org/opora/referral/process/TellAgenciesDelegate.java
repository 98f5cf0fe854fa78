package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.TellAgencies;
import org.springframework.stereotype.Component;

/** Tells the agencies of the episode that support has ended. */
@Component
class TellAgenciesDelegate implements JavaDelegate {

    private final TellAgencies tellAgencies;

    TellAgenciesDelegate(TellAgencies tellAgencies) {
        this.tellAgencies = tellAgencies;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tellAgencies.tell(execution.getProcessBusinessKey());
    }
}
