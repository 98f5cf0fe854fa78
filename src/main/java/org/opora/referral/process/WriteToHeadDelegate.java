package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.RemindAgency;
import org.springframework.stereotype.Component;

/** Writes to the head of an agency whose term is over. */
@Component
class WriteToHeadDelegate implements JavaDelegate {

    private final RemindAgency remindAgency;

    WriteToHeadDelegate(RemindAgency remindAgency) {
        this.remindAgency = remindAgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindAgency.escalate(ReferralProcess.REFERRAL_NUMBER.get(execution));
    }
}
