package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to an agency. Its text is kept encrypted in the {@link Outbox}.
 *
 * @param transport whose form the text has
 * @param idemKey the same on every try
 * @param status PENDING, SENT, UNDELIVERABLE or CANCELLED
 * @param lastError code of the last failure
 */
public record OutboxMessage(
        UUID id,
        String referralNumber,
        String agency,
        MessageKind kind,
        TransportKind transport,
        UUID idemKey,
        String status,
        int attempts,
        @Nullable String lastError,
        OffsetDateTime createdAt,
        @Nullable OffsetDateTime sentAt) {

    private static final int TRIES_WITHOUT_REFERRAL = 3;

    /**
     * True for the first words that call a referral off: they may overtake it on its way, and are said again if the
     * agency does not know of it yet.
     */
    public boolean mayOvertake() {
        return kind == MessageKind.CANCEL && attempts < TRIES_WITHOUT_REFERRAL;
    }
}
