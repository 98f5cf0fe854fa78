package org.opora.referral.web;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.opora.referral.Agencies;
import org.opora.referral.Disclosures;
import org.opora.referral.Disclosures.Disclosure;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/**
 * Who was told what about a person, by whom, on what ground and when. A person may ask for it (152-FZ art. 14), so there
 * is a page to print for the family.
 */
@Controller
class DisclosureController {

    private final ReferralAccess access;
    private final Disclosures disclosures;
    private final DisclosedPerson person;
    private final Agencies agencies;
    private final StaffDirectory staff;
    private final MessageSource messages;
    private final Region region;

    DisclosureController(
            ReferralAccess access,
            Disclosures disclosures,
            DisclosedPerson person,
            Agencies agencies,
            StaffDirectory staff,
            MessageSource messages,
            Region region) {
        this.access = access;
        this.disclosures = disclosures;
        this.person = person;
        this.agencies = agencies;
        this.staff = staff;
        this.messages = messages;
        this.region = region;
    }

    /** Empty for a person nothing was disclosed about, as for one of other organisations. */
    @GetMapping(path = "/api/persons/{id}/disclosures", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    List<Disclosure> about(@PathVariable("id") UUID person) {
        access.readPerson(person);
        return disclosures.about(person).stream()
                .filter(left -> access.visible(left.referralNumber()).isPresent())
                .toList();
    }

    @GetMapping(path = "/persons/{id}/disclosures", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(@PathVariable("id") UUID id, Locale locale) {
        List<Disclosure> about = about(id);
        ModelAndView page = new ModelAndView("disclosures");
        page.addObject("rows", about.stream().map(left -> row(left, locale)).toList());
        page.addObject("today", day(region.now(), locale));
        person.name(id, about).ifPresent(name -> page.addObject("person", name));
        return page;
    }

    private Map<String, String> row(Disclosure left, Locale locale) {
        String when = day(Objects.requireNonNull(left.disclosedAt()), locale);
        String fields = Arrays.stream(left.fields().split(","))
                .map(field -> messages.getMessage("referral.field." + field, null, locale))
                .collect(Collectors.joining(", "));
        return Map.of(
                "when", when,
                "recipient", agencies.name(left.recipient()),
                "fields", fields,
                "ground", messages.getMessage("referral.ground." + left.ground(), null, locale),
                "by", nameOf(left.disclosedBy()),
                "referral", left.referralNumber());
    }

    private String nameOf(String login) {
        return staff.find(login).map(Staff::name).orElse(login);
    }

    private String day(OffsetDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZoneSameInstant(region.zone()));
    }
}
