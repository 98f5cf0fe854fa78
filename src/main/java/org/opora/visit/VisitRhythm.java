package org.opora.visit;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingDays;
import org.opora.engine.Decision;

/**
 * How often a family is visited: closer in the first two weeks, then as its level asks (table VisitSchedule, domain
 * reference D5).
 *
 * @param everyDay whether visits fall on days off, too
 */
record VisitRhythm(Period firstWeeks, Period later, boolean everyDay) {

    private static final int FIRST_WEEKS_DAYS = 14;

    static VisitRhythm of(Decision schedule, boolean everyDay) {
        String later = schedule.text("visitEvery");
        String firstWeeks = schedule.findText("firstWeeksEvery").orElse(later);
        return new VisitRhythm(Period.parse(firstWeeks), Period.parse(later), everyDay);
    }

    /** Counted from the last visit, or from today before the first one; never in the past. */
    LocalDate next(LocalDate today, LocalDate supportBegan, @Nullable LocalDate lastVisit, WorkingDays workingDays) {
        Period every = today.isBefore(supportBegan.plusDays(FIRST_WEEKS_DAYS)) ? firstWeeks : later;
        LocalDate day = (lastVisit == null ? today : lastVisit).plus(every);
        LocalDate notPast = day.isBefore(today) ? today : day;
        return everyDay ? notPast : workingDays.onOrAfter(notPast);
    }
}
