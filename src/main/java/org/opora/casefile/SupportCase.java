package org.opora.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case of support: one family or one care leaver, one or more episodes.
 *
 * @param number e.g. {@code FP-2026-000123}
 * @param status SIGNAL, SUPPORTED, AFTER_CARE, CLOSED
 * @param episode number of the current or last episode, from 1
 * @param level of support, once decided
 * @param curator login of the curator, once appointed
 */
public record SupportCase(
        String number,
        String organisation,
        @Nullable UUID family,
        String status,
        int episode,
        @Nullable String level,
        @Nullable String category,
        @Nullable String curator,
        @Nullable String legalBasis,
        Instant openedAt) {

    public CaseKind kind() {
        return CaseKind.of(number);
    }
}
