package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to one agency for one action of a plan. The loop is closed only after the outcome and the family's word.
 *
 * @param number e.g. {@code REF-2026-000017}
 * @param person whom it is for, if the action names one
 * @param agency code in the configuration
 * @param domain of the action, e.g. HEALTH
 * @param answeredAt of the last answer, by the agency's clock
 * @param handResult COMPLETED or NOT_COMPLETED, if a curator learned it by hand
 * @param urgency EMERGENCY, HIGH or STANDARD; decides the terms
 * @param acceptStep key of the term for acceptance in the table of deadlines
 * @param outcomeStep the same for the outcome
 * @param untold true if the last answer came while no process waited for it
 */
public record Referral(
        String number,
        String caseNumber,
        int episode,
        String actionNumber,
        @Nullable UUID person,
        String agency,
        AgencyKind kind,
        String domain,
        ReferralStatus status,
        @Nullable String reasonCode,
        @Nullable String outcomeCode,
        @Nullable OffsetDateTime answeredAt,
        @Nullable String handResult,
        String urgency,
        String acceptStep,
        String outcomeStep,
        boolean untold,
        OffsetDateTime acceptBy,
        OffsetDateTime outcomeBy,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {

    /** Which answer is missing: ACCEPTANCE or OUTCOME. */
    String waitsFor() {
        return status.isTakenOn() ? "OUTCOME" : "ACCEPTANCE";
    }

    /** True unless all that was to be said and done about it is over. */
    boolean isUnsettled() {
        boolean toBeTold = status == ReferralStatus.CANCELLED && untold;
        return toBeTold || (status != ReferralStatus.CLOSED && status != ReferralStatus.CANCELLED);
    }
}
