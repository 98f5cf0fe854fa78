package org.opora.calendar;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms from the table of deadlines, counted in working or calendar days of the region. */
public interface Deadlines {

    /** @throws IllegalStateException if the table has no row for the key */
    Term term(String key, @Nullable String urgency, OffsetDateTime start);

    /** The deadlines of a case, with how each came about, oldest first. */
    List<Deadline> of(String caseNumber);

    /** Those of these tasks that have a deadline, by task, in one query. */
    Map<String, Deadline> ofTasks(Collection<String> tasks);

    /**
     * @param period as the table gives it, ISO-8601
     * @param calendar WORKING or CALENDAR
     * @param remindAt half of the term by default
     * @param escalateAt end of the term by default
     * @param headAt half of the term after its end by default
     */
    record Term(
            String key,
            String period,
            String calendar,
            @Nullable String legalBasis,
            OffsetDateTime start,
            OffsetDateTime dueAt,
            OffsetDateTime remindAt,
            OffsetDateTime escalateAt,
            OffsetDateTime headAt) {}

    /**
     * A term as it was set for one step of a case.
     *
     * @param before day that the term runs back from; null if it runs forward from its start
     */
    record Deadline(
            String caseNumber,
            String task,
            String taskKey,
            String rule,
            int tableVersion,
            Term term,
            @Nullable LocalDate before) {}
}
