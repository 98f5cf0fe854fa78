package org.opora.referral;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.CaseFile;
import org.opora.engine.Incidents;
import org.opora.engine.Processes;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies an answer: the referral, the process and the state of the event change together or not at all. */
@Component
public class AnswerBook {

    private static final String NOBODY_WAITS = "NOBODY_WAITS";

    private final Inbox inbox;
    private final Outbox outbox;
    private final DeliveryBook deliveries;
    private final Referrals referrals;
    private final Processes processes;
    private final Incidents incidents;
    private final Sides sides;
    private final AppointmentBook appointments;
    private final CaseFile caseFile;
    private final ReferralMetrics metrics;
    private final InboxSettings settings;

    AnswerBook(
            Inbox inbox,
            Outbox outbox,
            DeliveryBook deliveries,
            Referrals referrals,
            Processes processes,
            Incidents incidents,
            Sides sides,
            AppointmentBook appointments,
            CaseFile caseFile,
            ReferralMetrics metrics,
            InboxSettings settings) {
        this.inbox = inbox;
        this.outbox = outbox;
        this.deliveries = deliveries;
        this.referrals = referrals;
        this.processes = processes;
        this.incidents = incidents;
        this.sides = sides;
        this.appointments = appointments;
        this.caseFile = caseFile;
        this.metrics = metrics;
        this.settings = settings;
    }

    /** @return when to try again, or empty if the event is done with */
    @Transactional
    public Optional<Duration> apply(UUID id) {
        return inbox.lock(id).flatMap(this::apply);
    }

    /**
     * Notes that no process waited for an answer. The last try keeps it for a process to come.
     *
     * @return when to try again, or empty if the event is done with
     */
    @Transactional
    public Optional<Duration> nobodyWaited(UUID id) {
        return inbox.lock(id).flatMap(event -> keep(event, referrals.hold(String.valueOf(event.referralNumber()))));
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
        if (event.isRepeat()) {
            return repeat(event, referral);
        }
        Optional<String> doubt = appointments.doubt(event, referral);
        if (doubt.isPresent()) {
            return quarantine(event, doubt.get());
        }
        ReferralAnswer answer = inbox.answerOf(event).appliedTo(referral);
        if (answer == null || !referral.status().mayBecome(answer.status().leadsTo())) {
            return leadsNoFurther(event, referral);
        }
        Optional<AnswerStatus> news = answer.status().newsFor(referral.status());
        enter(referral, answer, event);
        if (news.isPresent() && !tell(referral, news.get())) {
            throw new NobodyWaits();
        }
        return Optional.empty();
    }

    /** Only an appointment is news then. */
    private Optional<Duration> leadsNoFurther(InboxEvent event, Referral referral) {
        boolean moved = appointments.moves(event, referral);
        if (moved) {
            appointments.enter(event, referral);
            referrals.keepAnswer(referral.number(), inbox.answerOf(event));
        }
        inbox.close(event, moved ? "APPLIED" : "SUPERSEDED", null);
        return Optional.empty();
    }

    private Optional<Duration> repeat(InboxEvent event, Referral referral) {
        AnswerStatus standing = AnswerStatus.standing(referral.status()).orElse(null);
        if (standing == null || tell(referral, standing)) {
            referrals.untold(referral.number(), false);
            inbox.close(event, "APPLIED", null);
            return Optional.empty();
        }
        return putOff(event, NOBODY_WAITS);
    }

    /**
     * Support may be interrupted while a removal is decided: then nobody waits, but the answer holds. It is entered, and
     * a process that takes the referral up again will hear of it.
     */
    private Optional<Duration> keep(InboxEvent event, Referral referral) {
        boolean last = event.attempts() + 1 >= settings.tries();
        ReferralAnswer answer = inbox.answerOf(event).appliedTo(referral);
        if (answer == null || !referral.status().mayBecome(answer.status().leadsTo())) {
            return leadsNoFurther(event, referral);
        }
        if (!last || referral.status() == ReferralStatus.DRAFT) {
            return putOff(event, NOBODY_WAITS);
        }
        enter(referral, answer, event);
        referrals.untold(referral.number(), true);
        return Optional.empty();
    }

    private boolean tell(Referral referral, AnswerStatus news) {
        return processes.tell(
                ReferralProcess.ANSWERED,
                waiting(referral),
                Map.of(ReferralProcess.REFERRAL_STATUS.name(), news.name()));
    }

    private void enter(Referral referral, ReferralAnswer answer, InboxEvent event) {
        referrals.advance(referral.number(), answer.status().leadsTo(), answer.reasonCode(), answer.outcomeCode());
        referrals.keepAnswer(referral.number(), answer);
        inbox.close(event, "APPLIED", null);
        if (!event.isOurs() && outbox.provenByAnswer(referral.number())) {
            deliveries.settled(referral);
        }
        hear(referral, answer, event);
        note(referral, answer);
        appointments.enter(event, referral);
    }

    private void note(Referral referral, ReferralAnswer answer) {
        Map<String, String> codes = new HashMap<>(appointments.missed(referral, answer));
        codes.put("referral", referral.number());
        codes.put("status", answer.status().name());
        caseFile.note(referral.caseNumber(), "REFERRAL_ANSWERED", codes);
    }

    /** The agency's side of the story, whoever wrote it down. */
    private void hear(Referral referral, ReferralAnswer answer, InboxEvent event) {
        boolean completed = answer.status() == AnswerStatus.COMPLETED;
        if (completed || answer.status() == AnswerStatus.NOT_COMPLETED) {
            Sides.Word word = Sides.Word.of(Sides.Side.AGENCY, completed, answer.words(), event.agency());
            sides.say(referral.number(), word);
        }
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
                .ifPresent(referral -> raise(referral, why));
        return Optional.empty();
    }

    private void raise(Referral referral, String why) {
        incidents.raise(waiting(referral), ReferralProcess.AWAIT_ANSWER, ReferralProcess.QUARANTINED);
        caseFile.note(referral.caseNumber(), "ANSWER_QUARANTINED", Map.of("referral", referral.number(), "why", why));
    }

    /** Takes back what was entered: the answer must reach its process together with the referral, or not at all. */
    static class NobodyWaits extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NobodyWaits() {
            super("no process waits for this answer");
        }
    }

    private static Processes.Recipient waiting(Referral referral) {
        return ReferralProcess.waiting(referral.caseNumber(), referral.number());
    }
}
