package org.opora.calendar;

import java.time.LocalDate;
import java.util.List;

/** The production calendar as an administrator sees and mends it. */
public interface CalendarDays {

    /** Days of this span, both ends included, that differ from the ordinary week. */
    List<CalendarDay> between(LocalDate from, LocalDate to);

    /** Sets what a day is. Terms counted from now on follow it; terms already set stay. */
    void put(CalendarDay day);
}
