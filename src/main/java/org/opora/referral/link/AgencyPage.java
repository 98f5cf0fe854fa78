package org.opora.referral.link;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.referral.AnswerStatus;
import org.opora.referral.AppointmentRule;
import org.opora.referral.Appointments;
import org.opora.referral.InboxEvent;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.referral.ReferralTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words on an agency's page about one referral, as its template reads them. */
@Component
class AgencyPage {

    private static final List<AnswerStatus> OFFERED = List.of(
            AnswerStatus.ACCEPTED,
            AnswerStatus.DECLINED,
            AnswerStatus.SCHEDULED,
            AnswerStatus.IN_PROGRESS,
            AnswerStatus.ON_HOLD,
            AnswerStatus.COMPLETED,
            AnswerStatus.NOT_COMPLETED);

    private final MessageSource messages;
    private final ReferralTexts texts;
    private final Appointments appointments;
    private final Region region;

    AgencyPage(MessageSource messages, ReferralTexts texts, Appointments appointments, Region region) {
        this.messages = messages;
        this.texts = texts;
        this.appointments = appointments;
        this.region = region;
    }

    /** What is asked of the agency, and how it stands. */
    Map<String, Object> content(Referral referral, JsonNode message, List<InboxEvent> said, Locale locale) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("number", referral.number());
        content.put("rows", rows(referral, message, locale));
        content.put("said", said.stream().map(event -> said(event, locale)).toList());
        content.put("open", referral.status().isOpen());
        return content;
    }

    /** What the agency may answer now, with what it chose. */
    List<Map<String, Object>> choices(ReferralStatus now, @Nullable String chosen, Locale locale) {
        return OFFERED.stream()
                .filter(status -> now.mayBecome(status.leadsTo()))
                .map(status -> Map.<String, Object>of(
                        "value",
                        status.name(),
                        "label",
                        text("link.choice." + status, locale),
                        "chosen",
                        status.name().equals(chosen)))
                .toList();
    }

    String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    String breach(AppointmentRule.Breach breach, Locale locale) {
        return texts.breach(breach, locale);
    }

    /** A line of the list for staff of an agency. */
    Map<String, Object> line(Referral referral, Locale locale) {
        OffsetDateTime due = referral.status().isTakenOn() ? referral.outcomeBy() : referral.acceptBy();
        return Map.of(
                "number", referral.number(),
                "status", texts.statusText(referral.status(), locale),
                "due", day(due, locale),
                "appointment",
                        appointments
                                .of(referral.number())
                                .map(standing -> List.of(texts.appointment(standing, locale)))
                                .orElse(List.of()),
                "late", due.isBefore(region.now()));
    }

    private List<Map<String, String>> rows(Referral referral, JsonNode message, Locale locale) {
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(row("service", message.path("service").asText(), locale));
        message.path("person")
                .fields()
                .forEachRemaining(datum -> rows.add(Map.of(
                        "label",
                        text("referral.field." + datum.getKey(), locale),
                        "value",
                        datum.getValue().asText())));
        rows.add(row("sender", message.path("sender").asText(), locale));
        Stream.of(row("acceptBy", day(referral.acceptBy(), locale), locale))
                .filter(accept -> !referral.status().isTakenOn())
                .forEach(rows::add);
        rows.add(row("outcomeBy", day(referral.outcomeBy(), locale), locale));
        rows.add(row("status", texts.statusText(referral.status(), locale), locale));
        appointments
                .of(referral.number())
                .map(standing -> row("appointment", texts.appointment(standing, locale), locale))
                .ifPresent(rows::add);
        return rows;
    }

    private Map<String, String> row(String label, String value, Locale locale) {
        return Map.of("label", text("link.row." + label, locale), "value", value);
    }

    private Map<String, String> said(InboxEvent event, Locale locale) {
        AnswerStatus status = event.statusCode();
        return Map.of(
                "when",
                day(event.receivedAt(), locale),
                "what",
                status == null ? "" : texts.statusText(status.leadsTo(), locale));
    }

    private String day(OffsetDateTime moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZoneSameInstant(region.zone()));
    }
}
