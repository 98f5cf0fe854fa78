package org.opora.referral.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.Disclosures;
import org.opora.referral.Inbox;
import org.opora.referral.Outbox;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.Referrals;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

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

    ReferralController(
            ReferralAccess access,
            Referrals referrals,
            Outbox outbox,
            Inbox inbox,
            Disclosures disclosures,
            ReferralTexts texts,
            Agencies agencies) {
        this.access = access;
        this.referrals = referrals;
        this.outbox = outbox;
        this.inbox = inbox;
        this.disclosures = disclosures;
        this.texts = texts;
        this.agencies = agencies;
    }

    @GetMapping("/api/cases/{number}/referrals")
    List<ReferralView.Summary> ofCase(@PathVariable("number") String number, Locale locale) {
        access.enterCase(number);
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
        String occasion = key == null ? UUID.randomUUID().toString() : key;
        inbox.enter(answer.answerFor(referral), occasion);
    }

    private ReferralView.Summary summary(Referral referral, Locale locale) {
        return ReferralView.Summary.of(
                referral, agencies.name(referral.agency()), texts.statusText(referral.status(), locale));
    }
}
