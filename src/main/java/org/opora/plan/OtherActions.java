package org.opora.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for somebody without a plan, such as a request for help. Agencies are asked to do it, and report on
 * it, like an action of a plan. A module above brings its own.
 */
public interface OtherActions {

    /** @param number within the case; no action of a plan has such a number */
    Optional<PlanAction> find(String caseNumber, String number);

    /** Notes how an action found here ended. */
    void ended(String caseNumber, String number, boolean done, @Nullable String outcomeCode);
}
