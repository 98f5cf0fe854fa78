package org.opora.referral.letter;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.AppointmentRule;
import org.opora.referral.Referral;
import org.opora.referral.ReferralTexts;
import org.opora.referral.TypedAppointment;
import org.opora.referral.web.ReferralAccess;
import org.opora.security.CurrentStaff;
import org.opora.security.GuessThrottle;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a clerk enters the slips that come back. */
@Controller
class SlipPages {

    private static final List<AnswerStatus> ON_SLIPS = List.of(
            AnswerStatus.ACCEPTED,
            AnswerStatus.SCHEDULED,
            AnswerStatus.DECLINED,
            AnswerStatus.COMPLETED,
            AnswerStatus.NOT_COMPLETED);
    private static final String PLACE = "/slips";

    private final ReferralAccess access;
    private final ReturnSlips slips;
    private final GuessThrottle guesses;
    private final CurrentStaff staff;
    private final AppointmentRule rule;
    private final ReferralTexts texts;
    private final MessageSource messages;

    SlipPages(
            ReferralAccess access,
            ReturnSlips slips,
            GuessThrottle guesses,
            CurrentStaff staff,
            AppointmentRule rule,
            ReferralTexts texts,
            MessageSource messages) {
        this.access = access;
        this.slips = slips;
        this.guesses = guesses;
        this.staff = staff;
        this.rule = rule;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping(PLACE)
    ModelAndView slips(
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "done", required = false) @Nullable String done,
            CsrfToken csrf,
            Locale locale) {
        letClerksIn();
        Slip slip = new Slip(code, "", "", null, null, null);
        Search search = code.isBlank() ? new Search(Optional.empty(), null, HttpStatus.OK) : search(code, locale);
        return page(slip, search, locale).addObject("csrf", csrf).addObject("done", done != null);
    }

    @PostMapping(PLACE)
    ModelAndView enter(Slip slip, CsrfToken csrf, Locale locale) {
        letClerksIn();
        Search search = search(slip.code(), locale);
        String fault = search.referral()
                .flatMap(referral -> fault(referral, slip, locale))
                .orElse(search.fault());
        if (fault != null) {
            search = new Search(search.referral(), fault, search.status());
            return page(slip, search, locale).addObject("csrf", csrf);
        }
        slips.enter(
                slip.code(),
                AnswerStatus.valueOf(slip.status()),
                slip.words(),
                slip.expected().orElse(null));
        return new ModelAndView("redirect:/slips?done");
    }

    private void letClerksIn() {
        access.only(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    }

    private Search search(String code, Locale locale) {
        if (guesses.mustWait(staff.login(), PLACE)) {
            return new Search(Optional.empty(), text("letter.fault.wait", locale), HttpStatus.TOO_MANY_REQUESTS);
        }
        Optional<Referral> found = slips.find(code).flatMap(referral -> access.visible(referral.number()));
        if (found.isEmpty()) {
            guesses.failed(staff.login(), PLACE);
        }
        return new Search(found, found.isEmpty() ? text("letter.fault.code", locale) : null, HttpStatus.BAD_REQUEST);
    }

    /** What else is wrong with a slip whose code is right. */
    private Optional<String> fault(Referral referral, Slip slip, Locale locale) {
        return slip.fault()
                .map(key -> text(key, locale))
                .or(() -> slip.expected()
                        .flatMap(expected -> rule.breach(referral, expected))
                        .map(breach -> texts.breach(breach, locale)));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private ModelAndView page(Slip slip, Search search, Locale locale) {
        ModelAndView page = new ModelAndView("slips", Map.of("code", slip.code(), "words", slip.words()));
        page.addObject("choices", choices(slip.status(), locale));
        page.addObject("appointment", slip.appointment());
        search.referral().ifPresent(referral -> page.addObject("referral", texts.summary(referral, locale)));
        if (search.fault() != null) {
            page.addObject("fault", search.fault());
            page.setStatus(search.status());
        }
        return page;
    }

    private List<Map<String, Object>> choices(String chosen, Locale locale) {
        return ON_SLIPS.stream()
                .map(status -> Map.<String, Object>of(
                        "value",
                        status.name(),
                        "label",
                        text("link.choice." + status, locale),
                        "chosen",
                        status.name().equals(chosen)))
                .toList();
    }

    /**
     * @param fault what is wrong, in a sentence, if the code leads nowhere or something else is wrong
     * @param status of the page that says so
     */
    private record Search(
            Optional<Referral> referral, @Nullable String fault, HttpStatus status) {}

    /** What a clerk reads on a slip. */
    record Slip(
            String code,
            String status,
            String words,
            @Nullable String appointmentOn,
            @Nullable String appointmentAt,
            @Nullable String appointmentPlace) {

        private static final int LONGEST = 4000;

        Slip {
            code = code == null ? "" : code;
            status = status == null ? "" : status;
            words = words == null ? "" : words;
        }

        /** Key of a message, if something else than the code is wrong. */
        Optional<String> fault() {
            if (AnswerStatus.find(status).filter(ON_SLIPS::contains).isEmpty()) {
                return Optional.of("link.fault.status");
            }
            if (words.length() > LONGEST) {
                return Optional.of("link.fault.long");
            }
            return isAppointed() ? appointment().faults().values().stream().findFirst() : Optional.empty();
        }

        TypedAppointment appointment() {
            return new TypedAppointment(appointmentOn, appointmentAt, appointmentPlace);
        }

        Optional<Appointment> expected() {
            return isAppointed() ? appointment().read() : Optional.empty();
        }

        private boolean isAppointed() {
            return status.equals(AnswerStatus.SCHEDULED.name());
        }
    }
}
