package org.opora.referral;

import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Closes the loop: the referral ends, and the action of the plan ends with it. */
@Component
public class CloseReferral {

    private final Referrals referrals;
    private final Outbox outbox;
    private final SupportPlans plans;

    CloseReferral(Referrals referrals, Outbox outbox, SupportPlans plans) {
        this.referrals = referrals;
        this.outbox = outbox;
        this.plans = plans;
    }

    /** @param helpArrived what the family said; a declined referral never helped */
    public void close(String number, boolean helpArrived) {
        Referral referral = referrals.hold(number);
        boolean declined = referral.status() == ReferralStatus.REJECTED;
        String code = referral.outcomeCode() == null ? referral.reasonCode() : referral.outcomeCode();
        if (referrals.advance(number, ReferralStatus.CLOSED)) {
            outbox.stop(number);
            plans.ended(referral.caseNumber(), referral.actionNumber(), helpArrived && !declined, code);
        }
    }
}
