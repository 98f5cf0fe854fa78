package org.opora.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When a term ends. Hours are hours. Working days are counted from the next working day and end with the working day.
 * A term in calendar days that ends on a day off ends on the next working day (ГК РФ art. 191, 193, 194).
 */
record TermArithmetic(WorkingDays workingDays, ZoneId zone) {

    private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);
    private static final String WORKING = "WORKING";
    private static final int WHOLE = 100;

    /**
     * @param period ISO-8601, either days and months ({@code P3D}, {@code P1M}) or hours ({@code PT2H})
     * @param calendar WORKING or CALENDAR
     */
    OffsetDateTime end(OffsetDateTime start, String period, String calendar) {
        if (period.startsWith("PT")) {
            return start.plus(Duration.parse(period));
        }
        ZonedDateTime local = start.atZoneSameInstant(zone);
        Period days = Period.parse(period);
        return calendar.equals(WORKING) ? working(local, days) : calendar(local, days);
    }

    /**
     * The end of the last working day at least the period before the day; where that has passed, of the next working day.
     *
     * @param period in days and months
     */
    OffsetDateTime endBefore(OffsetDateTime start, LocalDate day, String period) {
        LocalDate today = start.atZoneSameInstant(zone).toLocalDate();
        LocalDate last = day.minus(Period.parse(period));
        while (last.isAfter(today) && !workingDays.isWorkingDay(last)) {
            last = last.minusDays(1);
        }
        return endOfWork(last.isAfter(today) ? last : workingDays.after(today, 1));
    }

    /** The moment when this share of the term has passed; beyond 100 after its end. */
    OffsetDateTime share(OffsetDateTime start, OffsetDateTime end, int percent) {
        Duration passed = Duration.between(start, end).multipliedBy(percent).dividedBy(WHOLE);
        return start.plus(passed).atZoneSameInstant(zone).toOffsetDateTime();
    }

    private OffsetDateTime working(ZonedDateTime start, Period period) {
        LocalDate from = start.toLocalDate().plusMonths(period.toTotalMonths());
        return endOfWork(workingDays.onOrAfter(workingDays.after(from, period.getDays())));
    }

    private OffsetDateTime calendar(ZonedDateTime start, Period period) {
        ZonedDateTime end = start.plus(period);
        LocalDate day = end.toLocalDate();
        return workingDays.isWorkingDay(day) ? end.toOffsetDateTime() : endOfWork(workingDays.onOrAfter(day));
    }

    private OffsetDateTime endOfWork(LocalDate day) {
        return day.atTime(END_OF_WORK).atZone(zone).toOffsetDateTime();
    }
}
