package org.opora.referral;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.CaseFile;
import org.opora.engine.Processes;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies an answer: the referral, the process and the state of the event change together or not at all. */
@Component
public class AnswerBook {

    private final Inbox inbox;
    private final Outbox outbox;
    private final Referrals referrals;
    private final Processes processes;
    private final CaseFile caseFile;
    private final ReferralMetrics metrics;
    private final InboxSettings settings;

    AnswerBook(
            Inbox inbox,
            Outbox outbox,
            Referrals referrals,
            Processes processes,
            CaseFile caseFile,
            ReferralMetrics metrics,
            InboxSettings settings) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.referrals = referrals;
        this.processes = processes;
        this.caseFile = caseFile;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** @return when to try again, or empty if the event is done with */
    @Transactional
    public Optional<Duration> apply(UUID id) {
        return inbox.lock(id).flatMap(this::apply);
    }

    /** Notes a try that failed; the last one leads to quarantine. */
    @Transactional
    public Optional<Duration> putOff(UUID id, String why) {
        return inbox.lock(id).flatMap(event -> putOff(event, why));
    }

    private Optional<Duration> apply(InboxEvent event) {
        String number = event.referralNumber() == null ? "" : event.referralNumber();
        Optional<Referral> referral = referrals.lock(number);
        if (referral.isEmpty()) {
            return quarantine(event, "UNKNOWN_REFERRAL");
        }
        if (!event.isOurs() && !referral.get().agency().equals(event.agency())) {
            return quarantine(event, "OTHER_AGENCY");
        }
        return apply(event, referral.get());
    }

    private Optional<Duration> apply(InboxEvent event, Referral referral) {
        ReferralAnswer answer = inbox.answerOf(event).appliedTo(referral);
        if (answer == null || !referral.status().mayBecome(answer.status().leadsTo())) {
            inbox.close(event, "SUPERSEDED", null);
            return Optional.empty();
        }
        Optional<AnswerStatus> news = answer.status().newsFor(referral.status());
        if (news.isPresent() && !tell(referral, news.get())) {
            return putOff(event, "NOBODY_WAITS");
        }
        enter(referral, answer, event);
        return Optional.empty();
    }

    private boolean tell(Referral referral, AnswerStatus news) {
        return processes.tell(
                ReferralProcess.ANSWERED,
                ReferralProcess.waiting(referral.caseNumber(), referral.number()),
                Map.of(ReferralProcess.REFERRAL_STATUS.name(), news.name()));
    }

    private void enter(Referral referral, ReferralAnswer answer, InboxEvent event) {
        referrals.advance(referral.number(), answer.status().leadsTo(), answer.reasonCode(), answer.outcomeCode());
        referrals.keepAnswer(referral.number(), answer);
        inbox.close(event, "APPLIED", null);
        if (!event.isOurs()) {
            outbox.provenByAnswer(referral.number());
        }
        caseFile.note(
                referral.caseNumber(),
                "REFERRAL_ANSWERED",
                Map.of("referral", referral.number(), "status", answer.status().name()));
    }

    private Optional<Duration> putOff(InboxEvent event, String why) {
        int tries = event.attempts() + 1;
        if (tries >= settings.tries()) {
            return quarantine(event, why);
        }
        inbox.later(event);
        return Optional.of(settings.backOff().after(tries));
    }

    private Optional<Duration> quarantine(InboxEvent event, String why) {
        inbox.close(event, "QUARANTINED", why);
        metrics.quarantined(event.agency());
        Optional.ofNullable(event.referralNumber())
                .flatMap(referrals::find)
                .ifPresent(referral -> caseFile.note(
                        referral.caseNumber(),
                        "ANSWER_QUARANTINED",
                        Map.of("referral", referral.number(), "why", why)));
        return Optional.empty();
    }
}
