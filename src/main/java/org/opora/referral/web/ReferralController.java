package org.opora.referral.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.Appointments;
import org.opora.referral.CancelReferral;
import org.opora.referral.CommissionAgenda;
import org.opora.referral.Disclosures;
import org.opora.referral.Inbox;
import org.opora.referral.Outbox;
import org.opora.referral.Papers;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.Referrals;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Referrals for staff. */
@RestController
class ReferralController {

    private final ReferralAccess access;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Disclosures disclosures;
    private final ReferralTexts texts;
    private final Agencies agencies;
    private final CancelReferral cancelReferral;
    private final Papers papers;
    private final CommissionAgenda agenda;
    private final Appointments appointments;
    private final AppointmentCheck check;

    ReferralController(
            ReferralAccess access,
            Referrals referrals,
            Outbox outbox,
            Inbox inbox,
            Disclosures disclosures,
            ReferralTexts texts,
            Agencies agencies,
            CancelReferral cancelReferral,
            Papers papers,
            CommissionAgenda agenda,
            Appointments appointments,
            AppointmentCheck check) {
        this.access = access;
        this.referrals = referrals;
        this.outbox = outbox;
        this.inbox = inbox;
        this.disclosures = disclosures;
        this.texts = texts;
        this.agencies = agencies;
        this.cancelReferral = cancelReferral;
        this.papers = papers;
        this.agenda = agenda;
        this.appointments = appointments;
        this.check = check;
    }

    @GetMapping("/api/cases/{number}/referrals")
    List<ReferralView.Summary> ofCase(@PathVariable("number") String number, Locale locale) {
        access.enterCase(number, "READ_REFERRALS");
        return referrals.ofCase(number).stream()
                .map(referral -> summary(referral, locale))
                .toList();
    }

    @GetMapping("/api/referrals/{number}")
    ReferralView one(@PathVariable("number") String number, Locale locale) {
        Referral referral = access.enter(number);
        return new ReferralView(
                summary(referral, locale),
                outbox.of(number).stream().map(ReferralView.Message::of).toList(),
                inbox.of(number).stream().map(ReferralView.Event::of).toList(),
                disclosures.of(number));
    }

    /** Enters what an agency said by telephone or letter; applied like any other answer. */
    @PostMapping("/api/referrals/{number}/answer")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void answer(
            @PathVariable("number") String number,
            @Valid @RequestBody ManualAnswer answer,
            @RequestHeader(value = "Idempotency-Key", required = false) @Nullable String key) {
        access.only(Roles.CURATOR, Roles.SUPERVISOR);
        Referral referral = access.enter(number);
        check.pass(referral, answer.status(), answer.appointment());
        String occasion = key == null ? UUID.randomUUID().toString() : key;
        inbox.enter(answer.answerFor(referral), occasion);
    }

    /** Calls an open referral off; the agency is told if it may have it. */
    @PostMapping("/api/referrals/{number}/cancel")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void cancel(@PathVariable("number") String number) {
        access.only(Roles.CURATOR, Roles.SUPERVISOR);
        access.enter(number);
        if (!cancelReferral.cancel(number, CancelReferral.BY_STAFF)) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, "The referral has not left yet, or the agency has given its last word.");
        }
    }

    /** The papers an agency attached. */
    @GetMapping("/api/referrals/{number}/papers")
    List<Papers.Paper> papers(@PathVariable("number") String number) {
        access.enter(number);
        return papers.of(number);
    }

    @GetMapping("/api/referrals/{number}/papers/{id}")
    ResponseEntity<byte[]> paper(@PathVariable("number") String number, @PathVariable("id") UUID id) {
        access.enter(number);
        Papers.Paper paper = papers.find(id)
                .filter(found -> found.referralNumber().equals(number))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such paper."));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(papers.body(paper));
    }

    /** What silent agencies put on the commission's agenda, of cases the caller may see. */
    @GetMapping("/api/commission-agenda")
    List<CommissionAgenda.Item> agenda() {
        access.only(Roles.SECRETARY, Roles.SUPERVISOR, Roles.MANAGER);
        return agenda.open().stream()
                .filter(item -> access.visible(item.referralNumber()).isPresent())
                .toList();
    }

    private ReferralView.Summary summary(Referral referral, Locale locale) {
        return ReferralView.Summary.of(
                referral,
                agencies.name(referral.agency()),
                texts.statusText(referral.status(), locale),
                appointments.of(referral.number()).map(AppointmentFields::of).orElse(null));
    }
}
