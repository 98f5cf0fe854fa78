package org.opora.referral;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When and where an agency expects a person, on the region's calendar and clocks.
 *
 * @param at to the minute, if the agency named a time
 * @param place in the agency's own words; may speak of persons
 */
public record Appointment(
        LocalDate on, @Nullable LocalTime at, @Nullable String place) {

    /** Of a place, in characters. */
    public static final int LONGEST_PLACE = 200;

    /** With the time to the minute, and a place of at most {@link #LONGEST_PLACE} characters or none. */
    public static Appointment of(LocalDate on, @Nullable LocalTime at, @Nullable String place) {
        String where = place == null ? "" : place.strip();
        return new Appointment(
                on,
                at == null ? null : at.withSecond(0).withNano(0),
                where.isEmpty() ? null : where.substring(0, Math.min(LONGEST_PLACE, where.length())));
    }
}
