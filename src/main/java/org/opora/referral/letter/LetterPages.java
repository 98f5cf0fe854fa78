package org.opora.referral.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.AnswerStatus;
import org.opora.referral.MessageKind;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.web.ReferralAccess;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Letters to print, and the page on which a clerk enters the slips that come back. */
@Controller
class LetterPages {

    private static final List<AnswerStatus> ON_SLIPS =
            List.of(AnswerStatus.ACCEPTED, AnswerStatus.DECLINED, AnswerStatus.COMPLETED, AnswerStatus.NOT_COMPLETED);

    private final ReferralAccess access;
    private final Outbox outbox;
    private final Agencies agencies;
    private final Letters letters;
    private final LetterPrint print;
    private final ReturnSlips slips;
    private final ReferralTexts texts;
    private final MessageSource messages;

    LetterPages(
            ReferralAccess access,
            Outbox outbox,
            Agencies agencies,
            Letters letters,
            LetterPrint print,
            ReturnSlips slips,
            ReferralTexts texts,
            MessageSource messages) {
        this.access = access;
        this.outbox = outbox;
        this.agencies = agencies;
        this.letters = letters;
        this.print = print;
        this.slips = slips;
        this.texts = texts;
        this.messages = messages;
    }

    /** The letter about a referral; with {@code kind} another one than the referral itself, e.g. the reminder. */
    @GetMapping("/letters/{number}.pdf")
    ResponseEntity<byte[]> letter(
            @PathVariable("number") String number,
            @RequestParam(name = "kind", defaultValue = "REFERRAL") MessageKind kind) {
        Referral referral = access.enter(number);
        OutboxMessage message = outbox.of(number).stream()
                .filter(sent -> sent.kind() == kind)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such letter."));
        Letters.Letter letter = letters.of(message.id())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "This was not a letter."));
        byte[] pdf = print.pdf(letter, message, agencies.get(referral.agency()), outbox.text(message));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + number + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(pdf);
    }

    @GetMapping("/slips")
    ModelAndView slips(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "done", required = false) @Nullable String done,
            CsrfToken csrf,
            Locale locale) {
        access.only(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
        ModelAndView page = page(code, csrf, locale);
        return page.addObject("done", done != null);
    }

    @PostMapping("/slips")
    ModelAndView enter(Slip slip, CsrfToken csrf, Locale locale) {
        access.only(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
        Optional<AnswerStatus> status = AnswerStatus.find(slip.status());
        if (visible(slip.code()).isEmpty() || status.isEmpty()) {
            String fault = status.isEmpty() ? "link.fault.status" : "letter.fault.code";
            ModelAndView page = page(slip.code(), csrf, locale);
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page.addObject("words", slip.words()).addObject("fault", messages.getMessage(fault, null, locale));
        }
        slips.enter(slip.code(), status.get(), slip.words());
        return new ModelAndView("redirect:/slips?done");
    }

    private ModelAndView page(String code, CsrfToken csrf, Locale locale) {
        ModelAndView page = new ModelAndView("slips", Map.of("csrf", csrf, "code", code, "choices", choices(locale)));
        visible(code).ifPresent(referral -> page.addObject("referral", texts.summary(referral, locale)));
        return page.addObject("unknown", !code.isBlank() && visible(code).isEmpty());
    }

    private Optional<Referral> visible(String code) {
        return slips.find(code).flatMap(referral -> access.visible(referral.number()));
    }

    private List<Map<String, String>> choices(Locale locale) {
        return ON_SLIPS.stream()
                .map(status -> Map.of(
                        "value", status.name(), "label", messages.getMessage("link.choice." + status, null, locale)))
                .toList();
    }

    /** What a clerk reads on a slip. */
    record Slip(String code, String status, String words) {

        Slip {
            code = code == null ? "" : code;
            status = status == null ? "" : status;
            words = words == null ? "" : words;
        }
    }
}
