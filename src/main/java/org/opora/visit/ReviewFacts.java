package org.opora.visit;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Assessments.Assessment;

/**
 * What is known of a family when its support is reviewed: the inputs of the table RemovalEligibility (domain reference
 * D7).
 *
 * @param youngestChildAge whole years, null if unknown
 * @param daysSinceIncident null if there was none
 * @param daysSinceVisit null if the family was never met
 * @param scoreFallPercent how far the net score fell since the assessment before, 0 to 100
 */
record ReviewFacts(
        Assessment assessment,
        String level,
        @Nullable String legalBasis,
        @Nullable Integer youngestChildAge,
        @Nullable Integer daysSinceIncident,
        int actionsDonePercent,
        @Nullable Integer daysSinceVisit,
        int scoreFallPercent,
        Signed signed) {

    /** What people stated in forms of this episode. */
    record Signed(boolean moveConfirmed, boolean consentWithdrawn, boolean termEnded, Grounds grounds) {}

    /**
     * Grounds that the latest reassessment states, each with its document.
     *
     * @param deathOrMissing the only child has died, or the family is missing by law
     * @param rightsTerminated for all children, with no minor left in the family
     * @param parentApplication the parents applied, and the conclusion of the body is positive
     */
    record Grounds(boolean deathOrMissing, boolean rightsTerminated, boolean parentApplication) {}

    Map<String, @Nullable Object> inputs() {
        var inputs = new HashMap<String, @Nullable Object>();
        inputs.put("youngestChildAge", youngestChildAge);
        inputs.put("moveConfirmed", signed.moveConfirmed());
        inputs.put("criticalFlags", assessment.flags().size());
        inputs.put("netScore", assessment.netScore());
        inputs.put("daysSinceIncident", daysSinceIncident);
        inputs.put("actionsDonePercent", actionsDonePercent);
        inputs.put("daysSinceVisit", daysSinceVisit);
        inputs.put("scoreFallPercent", scoreFallPercent);
        inputs.put("level", level);
        inputs.put("consentWithdrawn", signed.consentWithdrawn());
        inputs.put("legalBasis", legalBasis);
        inputs.put("termEnded", signed.termEnded());
        inputs.put("deathOrMissing", signed.grounds().deathOrMissing());
        inputs.put("rightsTerminated", signed.grounds().rightsTerminated());
        inputs.put("parentApplication", signed.grounds().parentApplication());
        return inputs;
    }

    static int fallPercent(int before, int now) {
        return before <= now ? 0 : (before - now) * 100 / before;
    }
}
