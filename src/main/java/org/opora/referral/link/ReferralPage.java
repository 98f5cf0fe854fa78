package org.opora.referral.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.engine.ReaderLanguage;
import org.opora.referral.Agencies;
import org.opora.referral.AppointmentRule;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.referral.TypedAppointment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an agency reads one referral and answers it, whichever way it came there. */
@Component
class ReferralPage {

    private static final String GONE = "agency-gone";

    private final AgencyDesk desk;
    private final AgencyPage words;
    private final Agencies agencies;
    private final Referrals referrals;
    private final AppointmentRule rule;
    private final ReaderLanguage language;

    ReferralPage(
            AgencyDesk desk,
            AgencyPage words,
            Agencies agencies,
            Referrals referrals,
            AppointmentRule rule,
            ReaderLanguage language) {
        this.desk = desk;
        this.words = words;
        this.agencies = agencies;
        this.referrals = referrals;
        this.rule = rule;
        this.language = language;
    }

    /**
     * @param address of the page itself, where answers are posted to
     * @param done true right after an answer
     */
    ModelAndView show(Referral referral, String address, boolean done) {
        Optional<JsonNode> message = desk.read(referral);
        if (message.isEmpty()) {
            return gone(true);
        }
        Locale locale = language.locale();
        Referral now = referrals.get(referral.number());
        ModelAndView page = new ModelAndView("agency-referral");
        page.addAllObjects(words.content(now, message.get(), desk.said(now), locale));
        page.addObject("agency", agencies.name(now.agency()));
        page.addObject("action", address);
        page.addObject("done", done);
        page.addObject("once", UUID.randomUUID().toString());
        page.addObject("choices", words.choices(now.status(), null, locale));
        page.addObject("appointment", new TypedAppointment(null, null, null));
        return page;
    }

    /** Takes the answer, or shows what was filled in once more with what is wrong with it. */
    ModelAndView answer(Referral referral, String address, AgencyAnswerForm form) {
        Locale locale = language.locale();
        Map<String, String> faults = faults(referral, form, locale);
        if (faults.isEmpty()) {
            desk.answer(referral, form);
            return new ModelAndView("redirect:" + address + "?done");
        }
        ModelAndView page = show(referral, address, false);
        if (GONE.equals(page.getViewName())) {
            return page;
        }
        page.setStatus(HttpStatus.BAD_REQUEST);
        page.addObject("once", form.once());
        page.addObject("choices", words.choices(referral.status(), form.status(), locale));
        page.addObject("words", form.words());
        page.addObject("appointment", form.appointment());
        page.addObject(
                "faults",
                faults.entrySet().stream()
                        .map(fault -> Map.of("field", fault.getKey(), "text", fault.getValue()))
                        .toList());
        return page;
    }

    /** Sentences by field; empty if all is well. */
    private Map<String, String> faults(Referral referral, AgencyAnswerForm form, Locale locale) {
        Map<String, String> faults = new LinkedHashMap<>();
        form.faults(referral.status()).forEach((field, key) -> faults.put(field, words.text(key, locale)));
        form.expected()
                .flatMap(expected -> rule.breach(referral, expected))
                .ifPresent(breach -> faults.putIfAbsent("appointmentOn", words.breach(breach, locale)));
        return faults;
    }

    /** @param calledOff true if the referral was taken back, false if the link is no good */
    ModelAndView gone(boolean calledOff) {
        ModelAndView page = new ModelAndView(GONE, Map.of("calledOff", calledOff));
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
