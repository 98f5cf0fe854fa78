package org.opora.calendar;

import java.time.LocalDate;

/** The production calendar of Russia, with what an administrator added. */
public interface WorkingDays {

    boolean isWorkingDay(LocalDate day);

    /** The day itself if it is a working day, else the next one. */
    LocalDate onOrAfter(LocalDate day);

    /** The day reached after this many working days, not counting the first. */
    LocalDate after(LocalDate day, int workingDays);
}
