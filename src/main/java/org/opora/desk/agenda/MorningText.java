package org.opora.desk.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opora.calendar.Region;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words of the letter: counts, and a line for each step with its day, its kind and the case number. It names nobody. */
@Component
class MorningText {

    private static final int MOST_LINES = 20;

    private final MessageSource messages;
    private final AgendaSettings settings;
    private final Region region;

    MorningText(MessageSource messages, AgendaSettings settings, Region region) {
        this.messages = messages;
        this.settings = settings;
        this.region = region;
    }

    /** Nothing if nothing is overdue or due until Sunday. */
    Optional<Letter> of(List<Entry> entries, Locale language) {
        OffsetDateTime now = region.now();
        LocalDate today = now.toLocalDate();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<Entry> overdue =
                entries.stream().filter(entry -> entry.overdueAt(now, today)).toList();
        List<Entry> dueToday = entries.stream()
                .filter(entry -> entry.day().equals(today) && !entry.overdueAt(now, today))
                .toList();
        List<Entry> dueThisWeek = entries.stream()
                .filter(entry -> entry.day().isAfter(today) && !entry.day().isAfter(sunday))
                .toList();
        return overdue.isEmpty() && dueToday.isEmpty() && dueThisWeek.isEmpty()
                ? Optional.empty()
                : Optional.of(new Letter(
                        text("agenda.mail.subject", language, overdue.size(), dueToday.size(), dueThisWeek.size()),
                        part("overdue", overdue, language)
                                + part("today", dueToday, language)
                                + part("week", dueThisWeek, language)
                                + text("agenda.mail.end", language, settings.taskLink(null), settings.link("/calendar"))
                                + "\n"));
    }

    private String part(String which, List<Entry> entries, Locale language) {
        if (entries.isEmpty()) {
            return "";
        }
        int more = entries.size() - MOST_LINES;
        return text("agenda.mail." + which, language, entries.size())
                + "\n"
                + entries.stream()
                        .limit(MOST_LINES)
                        .map(entry -> line(entry, language))
                        .collect(Collectors.joining())
                + (more > 0 ? text("agenda.mail.more", language, more) + "\n" : "")
                + "\n";
    }

    private String line(Entry entry, Locale language) {
        String day = entry.day().format(DateTimeFormatter.ofPattern(text("agenda.date", language), language));
        OffsetDateTime due = entry.dueAt();
        String hour = due == null
                ? ""
                : " " + due.atZoneSameInstant(region.zone()).format(DateTimeFormatter.ofPattern("HH:mm"));
        return "  %s%s  %s · %s\n  %s\n"
                .formatted(day, hour, entry.words(), entry.caseNumber(), settings.taskLink(entry.task()));
    }

    private String text(String key, Locale language, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    record Letter(String subject, String text) {}
}
