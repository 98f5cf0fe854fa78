package org.opora.desk.agenda;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.CurrentStaff;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person makes, renews and ends the link to his calendar, and asks for the letter in the morning. */
@Controller
class CalendarPage {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\"\\\\\\[\\]]{1,64}@[^\\s@<>(),;:\"\\\\\\[\\]]{1,180}\\.[^\\s@.,]{2,}");

    private final CalendarLinks links;
    private final MorningLetters letters;
    private final CurrentStaff staff;
    private final AgendaSettings settings;
    private final MessageSource messages;
    private final Region region;

    CalendarPage(
            CalendarLinks links,
            MorningLetters letters,
            CurrentStaff staff,
            AgendaSettings settings,
            MessageSource messages,
            Region region) {
        this.links = links;
        this.letters = letters;
        this.staff = staff;
        this.settings = settings;
        this.messages = messages;
        this.region = region;
    }

    @GetMapping("/calendar")
    ModelAndView page(@RequestParam(name = "done", defaultValue = "") String done, CsrfToken csrf, Locale locale) {
        letIn();
        ModelAndView page = page(csrf, locale);
        return done.matches("ended|wanted|stopped")
                ? page.addObject("done", messages.getMessage("agenda.done." + done, null, locale))
                : page;
    }

    /** The link is shown in the answer itself and kept nowhere, not even for the next page. */
    @PostMapping("/calendar/link")
    ModelAndView renew(CsrfToken csrf, Locale locale, jakarta.servlet.http.HttpServletResponse response) {
        letIn();
        String token = links.renew(staff.login(), spoken(locale));
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        return page(csrf, locale).addObject("link", settings.link("/calendar/" + token + ".ics"));
    }

    /** Whoever goes back to where the link was shown. */
    @GetMapping("/calendar/link")
    String gone() {
        return "redirect:/calendar";
    }

    @PostMapping("/calendar/link/end")
    String end() {
        letIn();
        links.revoke(staff.login());
        return "redirect:/calendar?done=ended";
    }

    @PostMapping("/calendar/letter")
    ModelAndView want(@RequestParam(name = "address", defaultValue = "") String typed, CsrfToken csrf, Locale locale) {
        letIn();
        String address = typed.strip();
        if (!ADDRESS.matcher(address).matches()) {
            ModelAndView page = page(csrf, locale)
                    .addObject("address", typed)
                    .addObject("fault", messages.getMessage("agenda.fault.address", null, locale));
            page.setStatus(HttpStatus.BAD_REQUEST);
            return page;
        }
        letters.want(staff.login(), address, spoken(locale), region.today());
        return new ModelAndView("redirect:/calendar?done=wanted");
    }

    @PostMapping("/calendar/letter/stop")
    String stop() {
        letIn();
        letters.stop(staff.login());
        return "redirect:/calendar?done=stopped";
    }

    private ModelAndView page(CsrfToken csrf, Locale locale) {
        @Nullable
        String madeAt = links.of(staff.login())
                .map(link -> link.madeAt()
                        .atZone(region.zone())
                        .format(DateTimeFormatter.ofPattern(messages.getMessage("agenda.date", null, locale), locale)))
                .orElse(null);
        @Nullable String address = letters.addressOf(staff.login()).orElse(null);
        return new ModelAndView("calendar")
                .addObject("csrf", csrf)
                .addObject("madeOn", madeAt)
                .addObject("wanted", address != null)
                .addObject("address", address == null ? "" : address)
                .addObject("hour", "%02d:00".formatted(settings.hour()));
    }

    private void letIn() {
        if (!Agenda.isFor(staff.roles())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static Locale spoken(Locale locale) {
        return locale.getLanguage().equals("ru") ? Locale.forLanguageTag("ru") : Locale.ENGLISH;
    }
}
