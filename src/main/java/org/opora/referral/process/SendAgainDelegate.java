package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.MendDelivery;
import org.springframework.stereotype.Component;

/** Does what a curator chose about a referral that could not be delivered. */
@Component
class SendAgainDelegate implements JavaDelegate {

    private final MendDelivery mendDelivery;

    SendAgainDelegate(MendDelivery mendDelivery) {
        this.mendDelivery = mendDelivery;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String choice = ReferralProcess.DELIVERY_CHOICE.get(execution);
        mendDelivery.mend(ReferralProcess.REFERRAL_NUMBER.get(execution), choice);
    }
}
