package org.opora.desk.agenda;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes an agenda as iCalendar (RFC 5545). Moments are in UTC, so every program shows them in its own zone; what is due
 * within a day has no hour.
 */
@Component
class Feed {

    /** How long before its term a step stands in the calendar, which shows nothing that has no length. */
    private static final int SHOWN_MINUTES = 30;

    private final MessageSource messages;
    private final AgendaSettings settings;
    private final Region region;

    Feed(MessageSource messages, AgendaSettings settings, Region region) {
        this.messages = messages;
        this.settings = settings;
        this.region = region;
    }

    /** The same text as long as nothing changes. */
    String write(List<ToldEntries.Told> entries, Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Opora//Agenda//EN");
        String name = text("agenda.feed", language);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        calendar.setExperimentalProperty("X-WR-TIMEZONE", region.zone().getId());
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", "PT1H");
        entries.forEach(told -> calendar.addEvent(event(told, language)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(ToldEntries.Told told, Locale language) {
        VEvent event = new VEvent();
        event.setUid(told.uid() + "@opora");
        event.setSequence(told.sequence());
        event.setDateTimeStamp(date(told.changedAt()));
        event.setLastModified(date(told.changedAt()));
        event.setTransparency(true);
        event.setClassification("PRIVATE");
        Entry entry = told.entry();
        setTime(event, told.day(), entry == null ? null : entry.dueAt());
        if (entry == null) {
            event.setStatus(Status.cancelled());
            event.setSummary(text("agenda.cancelled", language));
        } else {
            event.setStatus(Status.confirmed());
            event.setSummary(entry.words() + " · " + entry.caseNumber());
            String link = settings.taskLink(entry.task());
            event.setUrl(link);
            event.setDescription(text("agenda.description", language, entry.caseNumber(), link));
        }
        return event;
    }

    private static void setTime(VEvent event, LocalDate day, @Nullable OffsetDateTime due) {
        if (due == null) {
            event.setDateStart(day(day));
            event.setDateEnd(day(day.plusDays(1)));
        } else {
            event.setDateStart(date(due.minusMinutes(SHOWN_MINUTES)));
            event.setDateEnd(date(due));
        }
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(
                new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), 0, 0, 0, false), false);
    }

    private static Date date(OffsetDateTime moment) {
        return Date.from(moment.toInstant());
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }
}
