package org.opora.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The plans of support in force, and what is to be done without a plan ({@link OtherActions}). */
public interface SupportPlans {

    Optional<PlanAction> action(String caseNumber, String actionNumber);

    /** Notes how an action ended. */
    void ended(String caseNumber, String actionNumber, boolean done, @Nullable String outcomeCode);

    /** Share of actions that were done, 0 to 100; 0 without a plan. */
    int donePercent(String caseNumber);
}
