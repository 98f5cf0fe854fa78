package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.SendReferral;
import org.springframework.stereotype.Component;

/** Hands a referral to any other agency. */
@Component
class SendAgencyReferralDelegate implements JavaDelegate {

    private final SendReferral sendReferral;

    SendAgencyReferralDelegate(SendReferral sendReferral) {
        this.sendReferral = sendReferral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        sendReferral.send(ReferralProcess.REFERRAL_NUMBER.get(execution));
    }
}
