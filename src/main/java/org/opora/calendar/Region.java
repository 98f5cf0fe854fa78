package org.opora.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** Now and today, as the region's clocks on the wall show them. */
public record Region(Clock clock, ZoneId zone) {

    public OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(zone));
    }

    public LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    /** Nine in the morning of the day, when work begins. */
    public OffsetDateTime morningOf(LocalDate day) {
        return day.atTime(9, 0).atZone(zone).toOffsetDateTime();
    }

    /** The moment the day is over. */
    public OffsetDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toOffsetDateTime();
    }
}
