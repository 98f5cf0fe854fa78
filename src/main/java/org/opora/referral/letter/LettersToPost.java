package org.opora.referral.letter;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.letter.Letters.Waiting;
import org.opora.referral.web.ReferralAccess;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page of letters that are written but still in the office. The letter of the referral itself has a task. */
@Controller
class LettersToPost {

    private static final int MOST = 200;

    private final ReferralAccess access;
    private final Letters letters;
    private final PostedLetters posted;
    private final Agencies agencies;
    private final MessageSource messages;
    private final Region region;

    LettersToPost(
            ReferralAccess access,
            Letters letters,
            PostedLetters posted,
            Agencies agencies,
            MessageSource messages,
            Region region) {
        this.access = access;
        this.letters = letters;
        this.posted = posted;
        this.agencies = agencies;
        this.messages = messages;
        this.region = region;
    }

    @GetMapping("/letters")
    ModelAndView list(
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestParam(name = "fault", required = false) @Nullable String fault,
            CsrfToken csrf,
            Locale locale) {
        letClerksIn();
        List<Map<String, Object>> rows = letters.toPost(MOST).stream()
                .filter(letter -> access.visible(letter.referralNumber()).isPresent())
                .map(letter -> row(letter, locale))
                .toList();
        ModelAndView page = new ModelAndView("letters", Map.of("csrf", csrf, "letters", rows));
        page.addObject("done", done != null);
        page.addObject("fault", fault != null);
        return page;
    }

    @PostMapping("/letters/{message}/posted")
    String posted(@PathVariable("message") UUID message) {
        letClerksIn();
        Letters.Letter letter = letters.of(message)
                .filter(found -> access.visible(found.referralNumber()).isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such letter."));
        return posted.note(letter) ? "redirect:/letters?done" : "redirect:/letters?fault";
    }

    private void letClerksIn() {
        access.only(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    }

    private Map<String, Object> row(Waiting letter, Locale locale) {
        return Map.of(
                "message", letter.message(),
                "referral", letter.referralNumber(),
                "number", letter.number(),
                "agency", agencies.name(letter.agency()),
                "kind", messages.getMessage("exchange.kind." + letter.kind(), null, locale),
                "written", day(letter.writtenAt(), locale));
    }

    private String day(OffsetDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZoneSameInstant(region.zone()));
    }
}
