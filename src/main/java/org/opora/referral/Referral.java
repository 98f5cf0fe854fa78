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
        OffsetDateTime acceptBy,
        OffsetDateTime outcomeBy,
        OffsetDateTime createdAt,
        OffsetDateTime updatedAt) {}
