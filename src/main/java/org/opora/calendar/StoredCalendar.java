package org.opora.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The production calendar from the database. Another node's change is seen within a minute. */
@Component
class StoredCalendar implements WorkingDays, CalendarDays {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    StoredCalendar(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return calendar().isWorkingDay(day);
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        return calendar().onOrAfter(day);
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        return calendar().after(day, workingDays);
    }

    @Override
    public List<CalendarDay> between(LocalDate from, LocalDate to) {
        return jdbc.sql("select date, kind, note from calendar.day where date between :from and :to order by date")
                .param("from", from)
                .param("to", to)
                .query((rows, index) -> new CalendarDay(
                        rows.getObject("date", LocalDate.class),
                        CalendarDay.Kind.valueOf(rows.getString("kind")),
                        rows.getString("note")))
                .list();
    }

    @Override
    public void put(CalendarDay day) {
        jdbc.sql("""
                insert into calendar.day (date, kind, note) values (:date, :kind, :note)
                on conflict (date) do update set kind = excluded.kind, note = excluded.note
                """)
                .param("date", day.date())
                .param("kind", day.kind().name())
                .param("note", day.note())
                .update();
        snapshot = null;
    }

    private ProductionCalendar calendar() {
        Snapshot known = snapshot;
        if (known == null || !known.isFreshAt(clock.instant())) {
            known = new Snapshot(read(), clock.instant());
            snapshot = known;
        }
        return known.calendar();
    }

    private ProductionCalendar read() {
        return new ProductionCalendar(between(LocalDate.of(1900, 1, 1), LocalDate.of(2999, 12, 31)).stream()
                .collect(Collectors.toUnmodifiableMap(CalendarDay::date, CalendarDay::kind)));
    }

    private record Snapshot(ProductionCalendar calendar, Instant readAt) {

        boolean isFreshAt(Instant now) {
            return Duration.between(readAt, now).abs().compareTo(FRESH) < 0;
        }
    }
}
