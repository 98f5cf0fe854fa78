package org.opora.desk.card;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the card of a task says, in the reader's language.
 *
 * @param task id of the task
 * @param step what is due
 * @param who surname and initials; absent until the family is identified, and for roles that read no case files
 * @param district absent where it is not known, and for roles that read no case files
 * @param level of support, once it is decided
 * @param due absent for a step without a term
 * @param holder absent while nobody holds the task
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Card(
        String task,
        String step,
        String caseNumber,
        @Nullable String who,
        @Nullable String district,
        @Nullable Coded level,
        @Nullable Due due,
        @Nullable Holder holder) {

    /** A code and the words for it. */
    record Coded(String code, String words) {}

    /**
     * @param at with the offset of the region
     * @param day such as {@code 28 November, 18:00}
     * @param days calendar days of the region from today to the day it is due; negative once that has passed
     * @param left such as {@code 3 days left} or {@code overdue by 2 days}
     * @param why the rule, such as {@code 5 working days from 21 November}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Due(
            OffsetDateTime at,
            String day,
            boolean overdue,
            long days,
            String left,
            @Nullable Why why) {}

    /**
     * Why by then.
     *
     * @param words the rule, such as {@code 5 working days from 21 November}
     * @param period as the table of deadlines gives it, ISO-8601
     * @param calendar WORKING or CALENDAR
     * @param from when the term began
     * @param before day that the term runs back from, if it does
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Why(
            String words,
            String period,
            String calendar,
            OffsetDateTime from,
            @Nullable LocalDate before,
            @Nullable String legalBasis) {}

    /** @param me true if the reader holds it himself */
    record Holder(String login, String name, boolean me) {}
}
