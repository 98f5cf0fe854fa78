package org.opora.reporting;

import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A total taken apart. The rows are the same whatever was counted, so that a missing row tells nothing.
 *
 * @param of code of the total
 */
public record Breakdown(String code, String of, List<Count> rows) {

    /** Counts each code among those found. */
    static Breakdown counting(String code, Count total, Collection<String> codes, Collection<String> found) {
        return new Breakdown(
                code,
                total.code(),
                codes.stream()
                        .map(row -> Count.of(row, Collections.frequency(found, row), total.unit()))
                        .toList());
    }
}
