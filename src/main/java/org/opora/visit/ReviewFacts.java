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
    record Signed(boolean moveConfirmed, boolean consentWithdrawn, boolean termEnded) {}

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
        // no form states these yet; a supervisor who knows of one decides so and says why
        inputs.put("deathOrMissing", false);
        inputs.put("rightsTerminated", false);
        inputs.put("parentApplication", false);
        return inputs;
    }

    static int fallPercent(int before, int now) {
        return before <= now ? 0 : (before - now) * 100 / before;
    }
}
