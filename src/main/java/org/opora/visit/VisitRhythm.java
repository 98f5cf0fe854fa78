package org.opora.visit;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.WorkingDays;
import org.opora.engine.Decision;

/**
 * How often somebody is met: closer in the first two weeks, then as the level asks (table VisitSchedule, domain reference
 * D5).
 *
 * @param first after the beginning, null if the first visit keeps to the same rhythm
 * @param everyDay whether visits fall on days off, too
 */
record VisitRhythm(@Nullable Period first, Period firstWeeks, Period later, boolean everyDay) {

    private static final int FIRST_WEEKS_DAYS = 14;

    static VisitRhythm of(Decision schedule, boolean everyDay) {
        String later = schedule.text("visitEvery");
        String firstWeeks = schedule.findText("firstWeeksEvery").orElse(later);
        Period first = schedule.findText("firstAfter").map(Period::parse).orElse(null);
        return new VisitRhythm(first, Period.parse(firstWeeks), Period.parse(later), everyDay);
    }

    /**
     * Counted from the last visit, the first one from the beginning or from today; never in the past. A visit before the
     * beginning, such as one to housing that the person has moved out of, is not the first one.
     */
    LocalDate next(LocalDate today, LocalDate began, @Nullable LocalDate lastVisit, WorkingDays workingDays) {
        Period every = today.isBefore(began.plusDays(FIRST_WEEKS_DAYS)) ? firstWeeks : later;
        boolean begun = lastVisit != null && !lastVisit.isBefore(began);
        LocalDate day =
                first != null && !begun ? began.plus(first) : (lastVisit == null ? today : lastVisit).plus(every);
        LocalDate notPast = day.isBefore(today) ? today : day;
        return everyDay ? notPast : workingDays.onOrAfter(notPast);
    }
}
