package org.opora.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of the plan towards a goal.
 *
 * @param number within the case, e.g. {@code 1-3} for plan 1, action 3
 * @param domain HEALTH, EMPLOYMENT, EDUCATION, HOUSING, BENEFITS, DOCUMENTS, CHILDCARE, PSYCHOLOGY, LEGAL or OTHER
 * @param title in the words of the plan
 * @param agency NONE, HEALTH, EMPLOYMENT, CHILDCARE or OTHER
 * @param person whom it is for, if one of the family
 * @param order actions of the same order run side by side, lower orders first
 * @param state PLANNED, STARTED, DONE or NOT_DONE
 */
public record PlanAction(
        String number,
        String domain,
        String title,
        String agency,
        @Nullable UUID person,
        int order,
        LocalDate dueOn,
        String indicator,
        String state) {}
