package org.opora.calendar;

import java.time.LocalDate;

/** Days as the region's calendar counts them, both ends included. */
public record DateRange(LocalDate from, LocalDate to) {

    /** @throws IllegalArgumentException if it would end before it begins */
    public DateRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("a period from %s to %s has no days".formatted(from, to));
        }
    }
}
