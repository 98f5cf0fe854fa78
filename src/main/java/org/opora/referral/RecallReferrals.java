package org.opora.referral;

import java.util.UUID;
import org.opora.casefile.SupportCases;
import org.opora.registry.Consents;
import org.springframework.stereotype.Component;

/** Takes the open referrals of a case back when the family withdraws its consent (152-FZ art. 9). */
@Component
public class RecallReferrals {

    private static final String REASON = "CONSENT_WITHDRAWN";

    private final Referrals referrals;
    private final Agencies agencies;
    private final SupportCases cases;
    private final Consents consents;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Correspondence correspondence;

    RecallReferrals(
            Referrals referrals,
            Agencies agencies,
            SupportCases cases,
            Consents consents,
            Outbox outbox,
            Inbox inbox,
            Correspondence correspondence) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.cases = cases;
        this.consents = consents;
        this.outbox = outbox;
        this.inbox = inbox;
        this.correspondence = correspondence;
    }

    public void recall(String caseNumber) {
        UUID family = cases.get(caseNumber).family();
        if (family != null) {
            consents.withdrawAll(family);
        }
        referrals.ofCase(caseNumber).stream()
                .map(referral -> referrals.hold(referral.number()))
                .filter(referral -> referral.status().isOpen())
                .forEach(this::recall);
    }

    private void recall(Referral referral) {
        boolean arrived = outbox.stop(referral.number());
        if (arrived && agencies.reachable(referral.agency())) {
            correspondence.cancel(referral, REASON);
        }
        inbox.answer(referral.number(), AnswerStatus.NOT_COMPLETED, REASON, "recalled");
    }
}
