package org.opora.referral.employment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A vacancy as the board publishes it, in plain text and without anybody to contact.
 *
 * @param id given by the board
 * @param place where the work is, in the board's words
 * @param settlements names of the settlements it is in, without their kinds: {@code чита}
 * @param places names of all districts and settlements it is in
 * @param payFrom a month, in whole units of the currency
 * @param payTo the same
 * @param currency as the board names it, if it is not roubles
 * @param url page of the vacancy, http or https
 */
record Vacancy(
        String id,
        String title,
        @Nullable String employer,
        @Nullable String place,
        List<String> settlements,
        List<String> places,
        @Nullable Integer payFrom,
        @Nullable Integer payTo,
        @Nullable String currency,
        @Nullable String url,
        @Nullable LocalDate publishedOn) {}
