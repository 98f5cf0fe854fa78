package org.opora.referral;

import org.springframework.stereotype.Component;

/** Reminds an agency of a referral it has got and not answered. */
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
        boolean waits = referral.status().isOpen() && outbox.mayHaveArrived(number);
        if (waits && agencies.reachable(referral.agency())) {
            correspondence.remind(referral, referral.status().isTakenOn() ? "OUTCOME" : "ACCEPTANCE");
        }
    }
}
