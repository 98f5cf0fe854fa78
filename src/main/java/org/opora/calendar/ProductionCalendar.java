package org.opora.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;

/** Which days are worked: Monday to Friday, unless the calendar says otherwise for the day (ТК РФ art. 111, 112). */
record ProductionCalendar(Map<LocalDate, CalendarDay.Kind> exceptions) implements WorkingDays {

    @Override
    public boolean isWorkingDay(LocalDate day) {
        CalendarDay.Kind kind = exceptions.get(day);
        return kind == null ? day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 : kind.isWorked();
    }

    @Override
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkingDay(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    @Override
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate reached = day;
        for (int counted = 0; counted < workingDays; counted++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }
}
