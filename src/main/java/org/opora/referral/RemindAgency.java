package org.opora.referral;

import org.springframework.stereotype.Component;

/** Tells an agency, and later its head, that an answer is missing. */
@Component
public class RemindAgency {

    private final Referrals referrals;
    private final Agencies agencies;
    private final Outbox outbox;
    private final Correspondence correspondence;

    RemindAgency(Referrals referrals, Agencies agencies, Outbox outbox, Correspondence correspondence) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.outbox = outbox;
        this.correspondence = correspondence;
    }

    public void remind(String number) {
        Referral referral = referrals.get(number);
        if (hasIt(referral)) {
            correspondence.remind(referral, referral.waitsFor());
        }
    }

    /** Writes to the head of the agency. */
    public void escalate(String number) {
        Referral referral = referrals.get(number);
        if (hasIt(referral)) {
            correspondence.escalate(referral, referral.waitsFor());
        }
    }

    private boolean hasIt(Referral referral) {
        return referral.status().isOpen()
                && agencies.reachable(referral.agency())
                && outbox.mayHaveArrived(referral.number());
    }
}
