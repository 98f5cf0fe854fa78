package org.opora.reporting.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure as it is handed out.
 *
 * @param organisation id, absent if all organisations the reader sees were asked for
 * @param madeAt moment it was counted
 */
record Report(
        Definition metric,
        LocalDate from,
        LocalDate to,
        @Nullable String organisation,
        OffsetDateTime madeAt,
        List<Line> totals,
        List<Part> breakdowns) {

    /** @param of code of the total that is taken apart; rows need not add up to it if a person may be in several */
    record Part(String code, String name, String of, List<Line> rows) {}

    /**
     * @param value absent where it is not published
     * @param percent of the total, with one decimal; absent for a total, and where there is no value or nothing to
     *     divide by
     * @param unit PERSONS, INSPECTIONS, ESCALATIONS, INSTITUTIONS or DAYS
     */
    record Line(
            String code,
            String name,
            @Nullable Long value,
            @Nullable Double percent,
            String unit) {}
}
