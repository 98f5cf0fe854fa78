package org.opora.referral;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Calls a referral off: what has not left stays here, an agency that may have it is told, the process ends. */
@Component
public class CancelReferral {

    /** Why, if staff decided it. */
    public static final String BY_STAFF = "CANCELLED_BY_STAFF";

    private final Referrals referrals;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Correspondence correspondence;

    CancelReferral(Referrals referrals, Agencies agencies, Outbox outbox, Inbox inbox, Correspondence correspondence) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.outbox = outbox;
        this.inbox = inbox;
        this.correspondence = correspondence;
    }

    /** @return false if there is nothing to call off: the referral has not left, or the agency gave its last word */
    @Transactional
    public boolean cancel(String number, String reason) {
        Referral referral = referrals.hold(number);
        if (referral.status() == ReferralStatus.DRAFT || !referral.status().isOpen()) {
            return false;
        }
        boolean mayHaveArrived = outbox.stop(number);
        if (mayHaveArrived && agencies.reachable(referral.agency())) {
            correspondence.cancel(referral, reason);
        }
        inbox.answer(number, AnswerStatus.CANCELLED, reason, "cancelled");
        return true;
    }
}
