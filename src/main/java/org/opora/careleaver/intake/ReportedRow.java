package org.opora.careleaver.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Finding;

/**
 * What became of a row.
 *
 * @param number line of the file
 * @param caseNumber of the leaver, once he has one
 */
public record ReportedRow(
        int number, Outcome outcome, @Nullable String caseNumber, List<Finding> findings) {}
