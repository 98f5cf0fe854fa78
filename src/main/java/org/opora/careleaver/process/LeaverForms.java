package org.opora.careleaver.process;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;

/** What forms and timers about care leavers have in common. */
final class LeaverForms {

    private LeaverForms() {}

    /** The day in a required field, which cannot be in the future. */
    static LocalDate past(Fields fields, String field, Region region) {
        LocalDate day = fields.date(field).orElseThrow();
        if (day.isAfter(region.today())) {
            throw new FieldRefused(field, "date.future");
        }
        return day;
    }

    /** A moment as timers of the engine read it. */
    static String timer(OffsetDateTime moment) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
    }
}
