package org.opora.referral;

import org.opora.engine.Incidents;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;

/** What a curator decides about a referral that could not be delivered. */
@Component
public class MendDelivery {

    private final Referrals referrals;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Incidents incidents;
    private final CancelReferral cancelReferral;

    MendDelivery(Referrals referrals, Outbox outbox, Inbox inbox, Incidents incidents, CancelReferral cancelReferral) {
        this.referrals = referrals;
        this.outbox = outbox;
        this.inbox = inbox;
        this.incidents = incidents;
        this.cancelReferral = cancelReferral;
    }

    /** @param choice RETRY, BY_HAND or CANCEL */
    public void mend(String number, String choice) {
        Referral referral = referrals.hold(number);
        incidents.settle(ReferralProcess.waiting(referral.caseNumber(), number), ReferralProcess.NOT_DELIVERED);
        switch (choice) {
            case "RETRY" -> outbox.again(number);
            case "BY_HAND" -> settle(referral);
            case "CANCEL" -> cancelReferral.cancel(number, CancelReferral.BY_STAFF);
            default -> throw new IllegalStateException("unknown choice " + choice);
        }
    }

    private void settle(Referral referral) {
        outbox.stop(referral.number());
        inbox.answer(referral.number(), resultOf(referral), "BY_HAND", "mended-by-hand");
    }

    private static AnswerStatus resultOf(Referral referral) {
        String result = referral.handResult();
        return AnswerStatus.find(result == null ? "" : result).orElse(AnswerStatus.NOT_COMPLETED);
    }
}
