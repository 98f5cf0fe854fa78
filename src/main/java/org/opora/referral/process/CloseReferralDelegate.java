package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.CloseReferral;
import org.springframework.stereotype.Component;

/** Closes a referral together with its action of the plan. */
@Component
class CloseReferralDelegate implements JavaDelegate {

    private final CloseReferral closeReferral;

    CloseReferralDelegate(CloseReferral closeReferral) {
        this.closeReferral = closeReferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean helpArrived = ReferralProcess.HELP_ARRIVED.find(execution).orElse(false);
        closeReferral.close(ReferralProcess.REFERRAL_NUMBER.get(execution), helpArrived);
    }
}
