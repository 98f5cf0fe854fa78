package org.opora.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps numbers below five from strangers. Beside the small ones every row with the next larger number of the same
 * breakdown is hidden, so that no small one is the total minus the others. All rows of that number are, without regard
 * to their order: to somebody who knows this rule too, each hidden row may still be the larger one or a small one.
 */
final class SmallNumbers {

    static final long LEAST = 5;

    private SmallNumbers() {}

    /** Spans of days are of single cases and are left out. */
    static Figures hide(Figures figures) {
        return new Figures(
                figures.totals().stream()
                        .filter(total -> total.unit() != Unit.DAYS)
                        .map(total -> total.isSmall(LEAST) ? total.hidden() : total)
                        .toList(),
                figures.breakdowns().stream().map(SmallNumbers::hide).toList());
    }

    private static Breakdown hide(Breakdown full) {
        if (full.rows().stream().noneMatch(row -> row.isSmall(LEAST))) {
            return full;
        }
        Long next = nextLarger(full.rows());
        List<Count> rows = new ArrayList<>();
        for (Count row : full.rows()) {
            boolean hidden = row.isSmall(LEAST) || Objects.equals(row.value(), next);
            rows.add(hidden ? row.hidden() : row);
        }
        return new Breakdown(full.code(), full.of(), rows);
    }

    private static @Nullable Long nextLarger(List<Count> rows) {
        return rows.stream()
                .filter(row -> !row.isSmall(LEAST))
                .map(Count::value)
                .filter(Objects::nonNull)
                .min(Long::compareTo)
                .orElse(null);
    }
}
