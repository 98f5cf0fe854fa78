package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored answer. What came and the agency's words are kept encrypted in the {@link Inbox}.
 *
 * @param agency code, or {@link Agencies#OURSELVES}
 * @param state RECEIVED, APPLIED, SUPERSEDED or QUARANTINED
 * @param attempts to bring it to the process
 * @param why code of the reason for quarantine, or of what a person must look at before it is applied
 */
public record InboxEvent(
        UUID id,
        String agency,
        String eventId,
        @Nullable String referralNumber,
        @Nullable AnswerStatus statusCode,
        @Nullable String reasonCode,
        @Nullable String outcomeCode,
        @Nullable OffsetDateTime answeredAt,
        OffsetDateTime receivedAt,
        String state,
        int attempts,
        @Nullable String why) {

    /** Marks events that only repeat to a process how a referral stands. */
    static final String REPEAT = "repeat/";

    boolean isRepeat() {
        return isOurs() && eventId.contains("/" + REPEAT);
    }

    boolean isOurs() {
        return agency.equals(Agencies.OURSELVES);
    }
}
