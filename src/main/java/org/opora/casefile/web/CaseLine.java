package org.opora.casefile.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.SupportCase;

/**
 * A case in a list: no personal data but the surname of the family.
 *
 * @param family surname, absent until the family is identified
 */
record CaseLine(
        String number,
        String organisation,
        String status,
        int episode,
        @Nullable String level,
        @Nullable String category,
        @Nullable String curator,
        Instant openedAt,
        @Nullable String family) {

    static CaseLine of(SupportCase supportCase, @Nullable String surname) {
        return new CaseLine(
                supportCase.number(),
                supportCase.organisation(),
                supportCase.status(),
                supportCase.episode(),
                supportCase.level(),
                supportCase.category(),
                supportCase.curator(),
                supportCase.openedAt(),
                surname);
    }
}
