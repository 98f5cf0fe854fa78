package org.opora.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
        String state) {

    static final String PLANNED = "PLANNED";
    /** Under way, with its curator or with an agency. */
    public static final String STARTED = "STARTED";

    static final String DONE = "DONE";
    static final String NOT_DONE = "NOT_DONE";

    PlanAction started() {
        if (!state.equals(PLANNED)) {
            throw new IllegalStateException("action %s is %s and cannot start".formatted(number, state));
        }
        return in(STARTED);
    }

    /** To be started anew: whoever carried it out was called off. */
    PlanAction putBack() {
        return in(PLANNED);
    }

    /** Ended twice with the same result is ended once. */
    PlanAction ended(boolean done) {
        String result = done ? DONE : NOT_DONE;
        if (!state.equals(STARTED) && !state.equals(result)) {
            throw new IllegalStateException("action %s is %s and cannot end as %s".formatted(number, state, result));
        }
        return in(result);
    }

    boolean isIn(String... states) {
        return List.of(states).contains(state);
    }

    /** Work that a new plan takes over as it is. */
    boolean isUnderWayOrDone() {
        return isIn(STARTED, DONE);
    }

    /** The same step, written into two drafts. */
    boolean means(PlanAction other) {
        return title.equals(other.title)
                && domain.equals(other.domain)
                && agency.equals(other.agency)
                && Objects.equals(person, other.person);
    }

    private PlanAction in(String newState) {
        return new PlanAction(number, domain, title, agency, person, order, dueOn, indicator, newState);
    }
}
