package org.opora.referral.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Roles;
import org.opora.referral.Agencies;
import org.opora.referral.AgencyGuards;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointments;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.Outbox;
import org.opora.referral.Referral;
import org.opora.referral.ReferralLinks;
import org.opora.referral.ReferralTexts;
import org.opora.referral.TypedAppointment;
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

/** The page of those who look after the exchange: agencies, what could not be delivered, what could not be applied. */
@Controller
class ExchangePage {

    private static final int MOST = 200;
    private static final String BY_HAND = "CLOSED_BY_HAND";

    private final ExchangeController exchange;
    private final ReferralAccess access;
    private final Agencies agencies;
    private final AgencyGuards guards;
    private final Outbox outbox;
    private final Inbox inbox;
    private final ReferralLinks links;
    private final Appointments appointments;
    private final ReferralTexts texts;
    private final MessageSource messages;
    private final ObjectMapper json = new ObjectMapper();

    ExchangePage(
            ExchangeController exchange,
            ReferralAccess access,
            Agencies agencies,
            AgencyGuards guards,
            Outbox outbox,
            Inbox inbox,
            ReferralLinks links,
            Appointments appointments,
            ReferralTexts texts,
            MessageSource messages) {
        this.exchange = exchange;
        this.access = access;
        this.agencies = agencies;
        this.guards = guards;
        this.outbox = outbox;
        this.inbox = inbox;
        this.links = links;
        this.appointments = appointments;
        this.texts = texts;
        this.messages = messages;
    }

    @GetMapping("/exchange")
    ModelAndView overview(
            @RequestParam(name = "done", required = false) @Nullable String done,
            @RequestParam(name = "fault", required = false) @Nullable String fault,
            CsrfToken csrf,
            Locale locale) {
        access.only(Roles.CURATOR, Roles.SUPERVISOR, Roles.MANAGER);
        ModelAndView page = new ModelAndView("exchange", Map.of("csrf", csrf));
        page.addObject("done", done != null);
        page.addObject("fault", fault != null);
        page.addObject(
                "agencies",
                agencies.codes().stream().map(code -> agency(code, locale)).toList());
        page.addObject(
                "undelivered",
                exchange.undelivered().stream()
                        .map(stuck -> stuck(stuck, locale))
                        .toList());
        page.addObject(
                "quarantine",
                inbox.quarantine(MOST).stream()
                        .filter(access::mayBeSeen)
                        .map(event -> event(event, locale))
                        .toList());
        page.addObject(
                "links",
                links.underWay(MOST).stream()
                        .filter(referral -> access.visible(referral.number()).isPresent())
                        .map(referral -> link(referral, locale))
                        .toList());
        page.addObject("choices", choices(locale));
        page.addObject("seesSlips", access.has(Roles.CURATOR, Roles.SUPERVISOR));
        return page;
    }

    @GetMapping("/exchange/messages/{id}")
    ModelAndView message(@PathVariable("id") UUID id) {
        return text(exchange.message(id));
    }

    @GetMapping("/exchange/answers/{id}")
    ModelAndView answer(@PathVariable("id") UUID id) {
        return text(exchange.answer(id));
    }

    /** Set out in lines if it is JSON; what nobody can read stays as it came. */
    private ModelAndView text(ExchangeController.Text text) {
        ModelAndView page = new ModelAndView("exchange-text");
        try {
            return page.addObject("text", json.readTree(text.text()).toPrettyString());
        } catch (JsonProcessingException unreadable) {
            return page.addObject("text", text.text());
        }
    }

    @PostMapping("/exchange/messages/{id}")
    String message(@PathVariable("id") UUID id, @RequestParam("act") String act) {
        return back(() -> {
            switch (act) {
                case "retry" -> exchange.retry(id);
                case "rewrite" -> exchange.rewrite(id);
                default -> exchange.close(id, new ExchangeController.Closing(BY_HAND));
            }
        });
    }

    @PostMapping("/exchange/answers/{id}")
    String answer(@PathVariable("id") UUID id, Decision decision) {
        return back(() -> {
            AnswerStatus status = AnswerStatus.find(decision.status()).orElse(null);
            if (decision.act().equals("apply") && status != null) {
                exchange.apply(
                        id,
                        new ExchangeController.Correction(
                                decision.number().strip(), status, decision.words(), decision.appointment()));
            } else if (decision.act().equals("dismiss")) {
                exchange.dismiss(id, new ExchangeController.Closing(BY_HAND));
            } else {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "status");
            }
        });
    }

    private static String back(Runnable act) {
        try {
            act.run();
            return "redirect:/exchange?done";
        } catch (ResponseStatusException refused) {
            return "redirect:/exchange?fault";
        }
    }

    private Map<String, Object> agency(String code, Locale locale) {
        return Map.of(
                "name", agencies.name(code),
                "transport", words("exchange.transport." + agencies.get(code).transport(), locale),
                "waiting", outbox.waiting(code),
                "line", words("exchange.breaker." + guards.state(code), locale));
    }

    private Map<String, Object> stuck(ExchangeController.Stuck stuck, Locale locale) {
        return Map.of(
                "id", stuck.id(),
                "referral", stuck.referralNumber(),
                "agency", agencies.name(stuck.agency()),
                "kind", words("exchange.kind." + stuck.kind(), locale),
                "tries", stuck.tries(),
                "why", texts.codeText(stuck.lastError(), locale),
                "closable", !stuck.kind().equals("REFERRAL"));
    }

    private Map<String, Object> event(InboxEvent event, Locale locale) {
        return Map.of(
                "id", event.id(),
                "referral", event.referralNumber() == null ? "" : event.referralNumber(),
                "agency", agencies.name(event.agency()),
                "words", inbox.words(event).orElse(""),
                "why", texts.codeText(event.why(), locale));
    }

    private Map<String, Object> link(Referral referral, Locale locale) {
        return Map.of(
                "referral", referral.number(),
                "agency", agencies.name(referral.agency()),
                "status", texts.statusText(referral.status(), locale),
                "appointment",
                        appointments
                                .of(referral.number())
                                .map(standing -> List.of(texts.appointment(standing, locale)))
                                .orElse(List.of()));
    }

    private List<Map<String, String>> choices(Locale locale) {
        return Arrays.stream(AnswerStatus.values())
                .filter(status -> status != AnswerStatus.CANCELLED)
                .map(status -> Map.of("value", status.name(), "label", texts.statusText(status.leadsTo(), locale)))
                .toList();
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, key, locale);
    }

    /** What a person decides about a quarantined answer. */
    record Decision(
            String act,
            String status,
            String number,
            @Nullable String words,
            @Nullable String appointmentOn,
            @Nullable String appointmentAt,
            @Nullable String appointmentPlace) {

        Decision {
            act = act == null ? "" : act;
            status = status == null ? "" : status;
            number = number == null ? "" : number;
        }

        /** Nothing if no day is given. */
        @Nullable
        AppointmentFields appointment() {
            TypedAppointment typed = new TypedAppointment(appointmentOn, appointmentAt, appointmentPlace);
            if (typed.on().isEmpty()) {
                return null;
            }
            if (!typed.faults().isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "appointment");
            }
            return typed.read().map(AppointmentFields::of).orElse(null);
        }
    }
}
