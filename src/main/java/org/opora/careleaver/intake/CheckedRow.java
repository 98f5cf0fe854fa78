package org.opora.careleaver.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Finding;
import org.opora.registry.NewCareLeaver;

/**
 * A row with what was found about it.
 *
 * @param leaver whom it tells of, unless it is bad
 * @param caseNumber of the leaver who is in the registry already
 */
record CheckedRow(
        FileRow row,
        Outcome outcome,
        List<Finding> findings,
        @Nullable NewCareLeaver leaver,
        @Nullable String caseNumber) {

    static CheckedRow good(FileRow row, NewCareLeaver leaver) {
        return new CheckedRow(row, Outcome.GOOD, List.of(), leaver, null);
    }

    static CheckedRow bad(FileRow row, List<Finding> findings) {
        return new CheckedRow(row, Outcome.BAD, findings, null, null);
    }

    CheckedRow duplicate(Finding why, @Nullable String known) {
        return new CheckedRow(row, Outcome.DUPLICATE, List.of(why), leaver, known);
    }

    /** Tells nothing of the person. */
    @Override
    public String toString() {
        return "CheckedRow[%d %s]".formatted(row.number(), outcome);
    }
}
