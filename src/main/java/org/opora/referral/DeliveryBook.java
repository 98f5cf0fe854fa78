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
        disclosures.disclosed(message);
    }

    @Transactional
    public void delivered(OutboxMessage begun) {
        referrals.hold(begun.referralNumber());
        if (outbox.sent(begun) && begun.kind() == MessageKind.REFERRAL) {
            referrals.advance(begun.referralNumber(), ReferralStatus.RECEIVED_BY_AGENCY);
        }
        metrics.sent(begun.agency());
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
        Processes.Recipient recipient = ReferralProcess.waiting(referral.caseNumber(), referral.number());
        if (processes.tell(ReferralProcess.UNDELIVERABLE, recipient, Map.of())) {
            incidents.raise(recipient, ReferralProcess.AWAIT_ACCEPTANCE, ReferralProcess.NOT_DELIVERED);
        }
    }
}
