package org.opora.referral.employment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy for a family, in plain text as strangers wrote it.
 *
 * @param id given by the board
 * @param place where the work is
 * @param payFrom a month, in whole units of the currency
 * @param payTo the same
 * @param currency as the board names it; null for roubles
 * @param url its page, http or https
 * @param near true if it is in the family's district or settlement
 */
public record NearVacancy(
        String id,
        String title,
        @Nullable String employer,
        @Nullable String place,
        @Nullable Integer payFrom,
        @Nullable Integer payTo,
        @Nullable String currency,
        @Nullable String url,
        @Nullable LocalDate publishedOn,
        boolean near) {}
