package org.opora.referral;

import org.opora.engine.Incidents;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;

/** What a curator decides about a referral that could not be delivered. */
@Component
public class MendDelivery {

    private static final String CANCELLED = "CANCELLED_BY_STAFF";

    private final Referrals referrals;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Incidents incidents;
    private final Correspondence correspondence;

    MendDelivery(Referrals referrals, Outbox outbox, Inbox inbox, Incidents incidents, Correspondence correspondence) {
        this.referrals = referrals;
        this.outbox = outbox;
        this.inbox = inbox;
        this.incidents = incidents;
        this.correspondence = correspondence;
    }

    /** @param choice RETRY, BY_HAND or CANCEL */
    public void mend(String number, String choice) {
        Referral referral = referrals.hold(number);
        incidents.settle(ReferralProcess.waiting(referral.caseNumber(), number), ReferralProcess.NOT_DELIVERED);
        switch (choice) {
            case "RETRY" -> outbox.again(number);
            case "BY_HAND" -> answer(number, resultOf(referral), "BY_HAND");
            case "CANCEL" -> cancel(referral);
            default -> throw new IllegalStateException("unknown choice " + choice);
        }
    }

    /** An agency that did not confirm the referral may have it all the same, and would go on working on it. */
    private void cancel(Referral referral) {
        answer(referral.number(), AnswerStatus.NOT_COMPLETED, CANCELLED);
        correspondence.cancel(referral, CANCELLED);
    }

    private void answer(String number, AnswerStatus status, String reason) {
        outbox.stop(number);
        inbox.answer(number, status, reason, "mended-by-hand");
    }

    private static AnswerStatus resultOf(Referral referral) {
        String result = referral.handResult();
        return AnswerStatus.find(result == null ? "" : result).orElse(AnswerStatus.NOT_COMPLETED);
    }
}
