package org.opora.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes when a step is due and remembers why. Implemented by the calendar. */
public interface DueDates {

    /** When a task is due, stored with the rule behind it; empty if the table has no row for the step. */
    Optional<Dates> of(Step step);

    /** @param remindAt when the performer should take it up at the latest */
    record Dates(OffsetDateTime dueAt, OffsetDateTime remindAt) {}

    /**
     * A task that has just been created.
     *
     * @param deadline key in the table of deadlines, e.g. {@code survey.act}
     * @param urgency {@code EMERGENCY}, {@code HIGH} or {@code STANDARD}
     * @param from what the term is counted from, if not from the task's creation
     * @param before day before which the step must be done, by the term of the table; null if the term runs forward
     */
    record Step(
            String caseNumber,
            String task,
            String taskKey,
            String deadline,
            String urgency,
            @Nullable OffsetDateTime from,
            @Nullable LocalDate before) {}
}
