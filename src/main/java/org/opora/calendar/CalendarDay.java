package org.opora.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day that differs from the ordinary week.
 *
 * @param note name of the holiday, or the act that moved the day
 */
public record CalendarDay(
        LocalDate date, Kind kind, @Nullable String note) {

    /** What kind of day it is, as the production calendar says. */
    public enum Kind {
        HOLIDAY(false),
        DAY_OFF(false),
        WORKING(true),
        SHORTENED(true);

        private final boolean worked;

        Kind(boolean worked) {
            this.worked = worked;
        }

        public boolean isWorked() {
            return worked;
        }
    }
}
