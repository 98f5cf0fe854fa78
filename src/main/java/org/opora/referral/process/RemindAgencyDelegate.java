package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.RemindAgency;
import org.springframework.stereotype.Component;

/** Reminds an agency that half of its time is over. */
@Component
class RemindAgencyDelegate implements JavaDelegate {

    private final RemindAgency remindAgency;

    RemindAgencyDelegate(RemindAgency remindAgency) {
        this.remindAgency = remindAgency;
    }

    @Override
    public void execute(DelegateExecution execution) {
        remindAgency.remind(ReferralProcess.REFERRAL_NUMBER.get(execution));
    }
}
