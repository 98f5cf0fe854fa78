package org.opora.referral;

import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Closes the loop: the referral ends, and the action of the plan ends with it. */
@Component
public class CloseReferral {

    private static final String NO_CONSENT = "NO_CONSENT";

    private final Referrals referrals;
    private final Outbox outbox;
    private final SupportPlans plans;

    CloseReferral(Referrals referrals, Outbox outbox, SupportPlans plans) {
        this.referrals = referrals;
        this.outbox = outbox;
        this.plans = plans;
    }

    /** @param helpArrived what all sides agreed on; help that was never reported completed did not arrive */
    public void close(String number, boolean helpArrived) {
        Referral referral = referrals.hold(number);
        boolean reported = referral.status() == ReferralStatus.COMPLETED
                || referral.status() == ReferralStatus.CONFIRMED_BY_FAMILY;
        String missing = referral.status() == ReferralStatus.DRAFT ? NO_CONSENT : null;
        boolean cancelled = referral.status() == ReferralStatus.CANCELLED;
        if (cancelled || referrals.advance(number, ReferralStatus.CLOSED, missing, null)) {
            outbox.stop(number);
            Referral closed = referrals.get(number);
            String code = closed.outcomeCode() == null ? closed.reasonCode() : closed.outcomeCode();
            plans.ended(closed.caseNumber(), closed.actionNumber(), helpArrived && reported, code);
        }
    }
}
