package org.opora.demo.agencies;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an agency is going to say about a referral.
 *
 * @param id of the event, the same for each copy
 * @param status ACCEPTED, DECLINED, SCHEDULED or COMPLETED, or nonsense
 * @param dueAt by the demo clock
 * @param copies how often it is sent
 */
record Answer(
        UUID id,
        Agency agency,
        String referralNumber,
        String status,
        @Nullable String outcome,
        @Nullable String reason,
        Instant dueAt,
        int copies) {

    /** In both languages, since agencies do not know which one the product speaks. */
    static final String PLACE = "каб. 7 / room 7";

    boolean isAppointment() {
        return status.equals("SCHEDULED");
    }

    /** The day after the answer is given, which lies ahead on any clock of the country. */
    LocalDate appointmentOn(Instant given) {
        return LocalDate.ofInstant(given, ZoneOffset.UTC).plusDays(1);
    }
}
