package org.opora.plan;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a family's plan of support.
 *
 * @param version within the case, from 1; part of its actions' numbers
 * @param formEntry entry of the case file that holds the signed plan, once in force
 */
record SupportPlan(
        UUID id,
        String caseNumber,
        int episode,
        int version,
        State state,
        @Nullable UUID formEntry) {

    enum State {
        DRAFT,
        IN_FORCE,
        REPLACED
    }

    static SupportPlan draft(String caseNumber, int episode, int version) {
        return new SupportPlan(UUID.randomUUID(), caseNumber, episode, version, State.DRAFT, null);
    }

    SupportPlan putInForce(UUID signedPlan) {
        require(State.DRAFT, "put in force");
        return new SupportPlan(id, caseNumber, episode, version, State.IN_FORCE, signedPlan);
    }

    SupportPlan replaced() {
        require(State.IN_FORCE, "be replaced");
        return new SupportPlan(id, caseNumber, episode, version, State.REPLACED, formEntry);
    }

    private void require(State expected, String transition) {
        if (state != expected) {
            throw new IllegalStateException(
                    "plan %d of case %s is %s and cannot %s".formatted(version, caseNumber, state, transition));
        }
    }
}
