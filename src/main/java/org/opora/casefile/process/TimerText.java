package org.opora.casefile.process;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** A moment as timers of the engine read it: {@code 2026-11-21T09:00:00+03:00}. */
final class TimerText {

    private TimerText() {}

    static String of(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
