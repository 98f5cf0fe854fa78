package org.opora.referral;

import java.util.Map;
import org.opora.casefile.CaseFile;
import org.opora.engine.Incidents;
import org.opora.engine.Processes;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down how deliveries ended and tells whom it concerns. */
@Component
public class DeliveryBook {

    private final Outbox outbox;
    private final Referrals referrals;
    private final Disclosures disclosures;
    private final Processes processes;
    private final Incidents incidents;
    private final CaseFile caseFile;
    private final ReferralMetrics metrics;

    DeliveryBook(
            Outbox outbox,
            Referrals referrals,
            Disclosures disclosures,
            Processes processes,
            Incidents incidents,
            CaseFile caseFile,
            ReferralMetrics metrics) {
        this.outbox = outbox;
        this.referrals = referrals;
        this.disclosures = disclosures;
        this.processes = processes;
        this.incidents = incidents;
        this.caseFile = caseFile;
        this.metrics = metrics;
    }

    /** Data is about to leave, whether or not the agency will confirm it. */
    @Transactional
    public void leaving(OutboxMessage message) {
        if (message.transport().isDirect()) {
            disclosures.disclosed(message);
        }
    }

    @Transactional
    public void delivered(OutboxMessage begun) {
        Referral referral = referrals.hold(begun.referralNumber());
        if (begun.kind() == MessageKind.REFERRAL) {
            boolean inTime = outbox.sent(begun);
            if (inTime || late(begun, referral)) {
                arrived(begun, referral);
            }
        } else {
            outbox.sent(begun);
        }
        metrics.sent(begun.agency());
    }

    /**
     * The sender comes back after the referral was given up or called off; but now the agency has it.
     *
     * @return true if that is news
     */
    private boolean late(OutboxMessage begun, Referral referral) {
        OutboxMessage now = outbox.find(begun.id()).orElseThrow();
        if (now.status().equals("CANCELLED")) {
            outbox.arrivedAfterAll(now);
            outbox.cancelAgain(referral.number());
        } else if (now.status().equals("UNDELIVERABLE")) {
            outbox.arrivedAfterAll(now);
            settled(referral);
            return true;
        }
        return false;
    }

    /** Nobody has to mend the delivery any more: the message is on its way again, or has arrived after all. */
    void settled(Referral referral) {
        incidents.settle(waiting(referral), ReferralProcess.NOT_DELIVERED);
        processes.tell(ReferralProcess.DELIVERY_SETTLED, waiting(referral), Map.of());
    }

    /** Staff posted the letter or took it there: now the data have left. */
    public void posted(String number) {
        Referral referral = referrals.hold(number);
        outbox.of(number).stream()
                .filter(message -> message.kind() == MessageKind.REFERRAL)
                .forEach(disclosures::disclosed);
        caseFile.note(referral.caseNumber(), "LETTER_POSTED", Map.of("referral", number, "agency", referral.agency()));
    }

    private void arrived(OutboxMessage sent, Referral referral) {
        if (sent.transport().isDirect()) {
            referrals.advance(referral.number(), ReferralStatus.RECEIVED_BY_AGENCY);
        } else if (sent.transport() == TransportKind.LETTER) {
            processes.tell(ReferralProcess.LETTER_READY, waiting(referral), Map.of());
        }
    }

    /** A person takes over: the model has a task for an undeliverable referral, Cockpit shows an incident. */
    @Transactional
    public void undeliverable(OutboxMessage begun, String code) {
        Referral referral = referrals.hold(begun.referralNumber());
        if (!outbox.undeliverable(begun, code)) {
            return;
        }
        metrics.undeliverable(begun.agency());
        caseFile.note(
                referral.caseNumber(),
                "AGENCY_NOT_REACHED",
                Map.of("referral", referral.number(), "message", begun.kind().name(), "code", code));
        if (begun.kind() == MessageKind.REFERRAL) {
            tell(referral);
        }
    }

    private void tell(Referral referral) {
        if (processes.tell(ReferralProcess.UNDELIVERABLE, waiting(referral), Map.of())) {
            incidents.raise(waiting(referral), ReferralProcess.AWAIT_ANSWER, ReferralProcess.NOT_DELIVERED);
        }
    }

    private static Processes.Recipient waiting(Referral referral) {
        return ReferralProcess.waiting(referral.caseNumber(), referral.number());
    }
}
