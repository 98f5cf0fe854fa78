package org.opora.careleaver;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hard case under manual control: somebody owns it and says the next day to look at it, until it is resolved.
 *
 * @param owner login, null until somebody takes it
 * @param nextOn day of the next review, null until somebody takes it
 * @param resolution null as long as it is open
 */
public record Escalation(
        UUID id,
        String caseNumber,
        String organisation,
        Reason reason,
        OffsetDateTime openedAt,
        @Nullable String owner,
        @Nullable LocalDate nextOn,
        @Nullable Resolution resolution) {

    /** Why a case is escalated. */
    public enum Reason {
        SILENCE,
        HOUSING,
        OTHER
    }

    /** How manual control ended. */
    public enum Resolution {
        CONTACT_RESTORED,
        SOLVED,
        LOST_CONTACT,
        HANDED_OVER
    }
}
