package org.opora.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.Roles;
import org.opora.referral.AnswerStatus;
import org.opora.referral.ExchangeDesk;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;
import org.opora.security.AccessLog;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Operations on the exchange with agencies: look at what is stuck, correct it, send it again, or close it by hand. */
@RestController
class ExchangeController {

    private static final int MOST = 200;

    private final ReferralAccess access;
    private final Outbox outbox;
    private final Inbox inbox;
    private final ExchangeDesk desk;
    private final AccessLog log;
    private final AppointmentCheck check;
    private final Region region;

    ExchangeController(
            ReferralAccess access,
            Outbox outbox,
            Inbox inbox,
            ExchangeDesk desk,
            AccessLog log,
            AppointmentCheck check,
            Region region) {
        this.access = access;
        this.outbox = outbox;
        this.inbox = inbox;
        this.desk = desk;
        this.log = log;
        this.check = check;
        this.region = region;
    }

    /** Messages that could not be delivered, of referrals the caller may see. */
    @GetMapping("/api/exchange/undelivered")
    List<Stuck> undelivered() {
        letOperatorsIn();
        return outbox.undeliverable(MOST).stream()
                .filter(message -> access.visible(message.referralNumber()).isPresent())
                .map(Stuck::of)
                .toList();
    }

    /** The text of a message or of an answer, as it is or came. The look is noted in the access log. */
    @GetMapping("/api/exchange/messages/{id}")
    Text message(@PathVariable("id") UUID id) {
        OutboxMessage message = stuck(id);
        log.record("READ_MESSAGE", message.referralNumber());
        return new Text(outbox.text(message));
    }

    @GetMapping("/api/exchange/answers/{id}")
    Text answer(@PathVariable("id") UUID id) {
        InboxEvent event = quarantined(id);
        log.record("READ_ANSWER", String.valueOf(event.referralNumber()));
        return new Text(inbox.text(event));
    }

    @PostMapping("/api/exchange/messages/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable("id") UUID id) {
        done(desk.retry(stuck(id)));
    }

    /** Writes the message anew from the case file, as it was corrected there, and sends it. */
    @PostMapping("/api/exchange/messages/{id}/rewrite")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void rewrite(@PathVariable("id") UUID id) {
        done(desk.rewrite(stuck(id)));
    }

    @PostMapping("/api/exchange/messages/{id}/close")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable("id") UUID id, @Valid @RequestBody Closing closing) {
        done(desk.giveUp(stuck(id), closing.reason()));
    }

    /** Applies a quarantined answer, read by a person. */
    @PostMapping("/api/exchange/answers/{id}/apply")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void apply(@PathVariable("id") UUID id, @Valid @RequestBody Correction correction) {
        InboxEvent event = quarantined(id);
        Referral referral = access.visible(correction.referralNumber())
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "referralNumber: there is no such referral."));
        if (correction.status() == AnswerStatus.CANCELLED) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "status: an agency cannot say CANCELLED.");
        }
        check.pass(referral, correction.status(), correction.appointment());
        done(desk.apply(event, referral, correction.answerAt(region.now())));
    }

    @PostMapping("/api/exchange/answers/{id}/dismiss")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@PathVariable("id") UUID id, @Valid @RequestBody Closing closing) {
        done(desk.dismiss(quarantined(id), closing.reason()));
    }

    private OutboxMessage stuck(UUID id) {
        letOperatorsIn();
        return outbox.find(id)
                .filter(message -> access.visible(message.referralNumber()).isPresent())
                .orElseThrow(ExchangeController::none);
    }

    private InboxEvent quarantined(UUID id) {
        letOperatorsIn();
        return inbox.find(id).filter(access::mayBeSeen).orElseThrow(ExchangeController::none);
    }

    private void letOperatorsIn() {
        access.only(Roles.CURATOR, Roles.SUPERVISOR, Roles.MANAGER);
    }

    private static void done(boolean changed) {
        if (!changed) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "Somebody has settled it meanwhile.");
        }
    }

    private static ResponseStatusException none() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such message.");
    }

    /** @param reason a code, e.g. OBSOLETE: free words belong into forms of the case file */
    record Closing(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,39}")
            String reason) {}

    /** @param words of the agency, by who read them; those that came with the answer if there are none */
    record Correction(
            @NotNull @Pattern(regexp = "REF-\\d{4}-\\d{6,10}")
            String referralNumber,

            @NotNull AnswerStatus status,
            @Size(max = 4000) @Nullable String words,
            @Valid @Nullable AppointmentFields appointment) {

        ReferralAnswer answerAt(OffsetDateTime moment) {
            return ReferralAnswer.of(referralNumber, status, moment)
                    .saying(words == null ? "" : words.strip())
                    .expecting(appointment == null ? null : appointment.read());
        }
    }

    /** @param text may speak of persons */
    record Text(String text) {}

    /** @param lastError code of the last failure */
    record Stuck(UUID id, String referralNumber, String agency, String kind, int tries, String lastError) {

        static Stuck of(OutboxMessage message) {
            return new Stuck(
                    message.id(),
                    message.referralNumber(),
                    message.agency(),
                    message.kind().name(),
                    message.attempts(),
                    String.valueOf(message.lastError()));
        }
    }
}
