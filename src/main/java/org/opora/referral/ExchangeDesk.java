package org.opora.referral;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile;
import org.opora.engine.Incidents;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do about messages that could not be delivered and answers that nobody could make use of. Each act answers
 * false if somebody else was faster.
 */
@Component
public class ExchangeDesk {

    private final Outbox outbox;
    private final Inbox inbox;
    private final DeliveryBook deliveries;
    private final Referrals referrals;
    private final Correspondence correspondence;
    private final Incidents incidents;
    private final CaseFile caseFile;

    ExchangeDesk(
            Outbox outbox,
            Inbox inbox,
            DeliveryBook deliveries,
            Referrals referrals,
            Correspondence correspondence,
            Incidents incidents,
            CaseFile caseFile) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.deliveries = deliveries;
        this.referrals = referrals;
        this.correspondence = correspondence;
        this.incidents = incidents;
        this.caseFile = caseFile;
    }

    /** Sends an undeliverable message once more, with the same key and text. */
    @Transactional
    public boolean retry(OutboxMessage message) {
        Referral referral = referrals.hold(message.referralNumber());
        boolean queued = outbox.again(message);
        if (queued && message.kind() == MessageKind.REFERRAL) {
            deliveries.settled(referral);
        }
        return queued;
    }

    /**
     * Writes a message anew from what is known now and sends it: for an agency that refused the old text. Its key stays,
     * so an agency that had taken it after all says so.
     */
    @Transactional
    public boolean rewrite(OutboxMessage message) {
        Referral referral = referrals.hold(message.referralNumber());
        if (outbox.find(message.id())
                .filter(now -> now.status().equals("UNDELIVERABLE"))
                .isEmpty()) {
            return false;
        }
        correspondence.rewrite(message, referral);
        return retry(message);
    }

    /** Gives a message up. A referral is settled by its task in the process; this is for reminders and notices. */
    @Transactional
    public boolean giveUp(OutboxMessage message, String reason) {
        Referral referral = referrals.hold(message.referralNumber());
        boolean closed = message.kind() != MessageKind.REFERRAL && outbox.giveUp(message);
        if (closed) {
            note(referral, "MESSAGE_CLOSED_BY_HAND", message.kind().name(), reason);
        }
        return closed;
    }

    /**
     * Applies a quarantined answer as a person reads it: to the referral and with the status that the answer has here. What
     * the agency said beside it stays, unless the person says it in other words.
     */
    @Transactional
    public boolean apply(InboxEvent event, Referral referral, ReferralAnswer answer) {
        boolean left = inbox.leaveQuarantine(event, "SUPERSEDED", "CORRECTED");
        if (left) {
            inbox.enter(kept(event, answer), "corrected/" + event.id());
            settle(referral, ReferralProcess.QUARANTINED);
        }
        return left;
    }

    /** Codes are kept only with the status that they were given for. */
    private ReferralAnswer kept(InboxEvent event, ReferralAnswer read) {
        boolean sameStatus = event.statusCode() == read.status();
        ReferralAnswer coded = sameStatus ? read.because(event.reasonCode()).resultingIn(event.outcomeCode()) : read;
        String words = read.words() == null ? inbox.words(event).orElse("") : read.words();
        return coded.saying(words);
    }

    /** Sets a quarantined answer aside. */
    @Transactional
    public boolean dismiss(InboxEvent event, String reason) {
        boolean left = inbox.leaveQuarantine(event, "SUPERSEDED", "DISMISSED");
        Referral referral = referralOf(event.referralNumber());
        if (left && referral != null) {
            settle(referral, ReferralProcess.QUARANTINED);
            note(referral, "ANSWER_DISMISSED", event.id().toString(), reason);
        }
        return left;
    }

    private @Nullable Referral referralOf(@Nullable String number) {
        return number == null ? null : referrals.find(number).orElse(null);
    }

    private void settle(Referral referral, String code) {
        incidents.settle(ReferralProcess.waiting(referral.caseNumber(), referral.number()), code);
    }

    /** The reason is a code: what people write freely belongs into forms. */
    private void note(Referral referral, String kind, String what, String reason) {
        caseFile.note(
                referral.caseNumber(), kind, Map.of("referral", referral.number(), "what", what, "reason", reason));
    }
}
