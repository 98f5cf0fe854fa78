package org.opora.desk.agenda;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something a person has before him. It names nobody.
 *
 * @param uid the same as long as it is the same thing, whenever it is due
 * @param words kind of step
 * @param day the last day on which it is in time, in the region's zone
 * @param dueAt moment within that day, null if the whole day will do
 * @param task id of the open task, null for what has not begun
 */
record Entry(
        String uid,
        String words,
        String caseNumber,
        LocalDate day,
        @Nullable OffsetDateTime dueAt,
        @Nullable String task) {

    /** A term that ends with a day ends at midnight, which belongs to the next one already. */
    static Entry task(String id, String words, String caseNumber, ZonedDateTime local) {
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? new Entry("task-" + id, words, caseNumber, local.toLocalDate().minusDays(1), null, id)
                : new Entry("task-" + id, words, caseNumber, local.toLocalDate(), local.toOffsetDateTime(), id);
    }

    static Entry coming(String uid, String words, String caseNumber, LocalDate day) {
        return new Entry(uid, words, caseNumber, day, null, null);
    }

    boolean overdueAt(OffsetDateTime now, LocalDate today) {
        return dueAt == null ? day.isBefore(today) : dueAt.isBefore(now);
    }
}
