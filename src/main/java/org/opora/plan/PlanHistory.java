package org.opora.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plans of a case, for people who read it. */
public interface PlanHistory {

    /** Newest version first. */
    List<Version> of(String caseNumber);

    /**
     * @param state DRAFT, IN_FORCE or REPLACED
     * @param formEntry entry of the case file that holds the signed plan, once in force
     * @param actions in the order they are to be done; those that a newer plan took over stand there
     */
    record Version(
            int version,
            int episode,
            String state,
            @Nullable UUID formEntry,
            List<Ended> actions) {}

    /**
     * An action with how it ended.
     *
     * @param outcome code, if one was given
     */
    record Ended(
            PlanAction action,
            @Nullable String outcome,
            @Nullable LocalDate endedOn) {}
}
