package org.opora.referral.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.referral.RecallReferrals;
import org.springframework.stereotype.Component;

/** Takes open referrals back when consent is withdrawn. */
@Component
class RecallReferralsDelegate implements JavaDelegate {

    private final RecallReferrals recallReferrals;

    RecallReferralsDelegate(RecallReferrals recallReferrals) {
        this.recallReferrals = recallReferrals;
    }

    @Override
    public void execute(DelegateExecution execution) {
        recallReferrals.recall(execution.getProcessBusinessKey());
    }
}
