package org.opora.careleaver.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.careleaver.Finding;
import org.opora.careleaver.intake.Batch;
import org.opora.careleaver.intake.Outcome;
import org.opora.careleaver.intake.ReportedRow;

/**
 * An import and a page of its report.
 *
 * @param state CHECKED (dry run), RUNNING or DONE
 * @param checked rows that were checked, which are all of them once there is a report
 * @param waiting good rows that are not in
 * @param page of the report, from 0, a hundred rows each
 */
record ImportView(
        UUID id,
        boolean dryRun,
        String state,
        Instant sentAt,
        @Nullable Instant finishedAt,
        int rows,
        int checked,
        int waiting,
        int in,
        int bad,
        int duplicates,
        int page,
        List<RowView> report) {

    static ImportView of(Batch batch, int page, List<RowView> report) {
        return new ImportView(
                batch.id(),
                batch.dryRun(),
                batch.state(),
                batch.sentAt(),
                batch.finishedAt(),
                batch.rows(),
                batch.rows(),
                batch.waiting(),
                batch.in(),
                batch.bad(),
                batch.duplicates(),
                page,
                report);
    }

    /**
     * @param row line of the file
     * @param caseNumber of the leaver, once he has one
     */
    record RowView(int row, Outcome outcome, @Nullable String caseNumber, List<FieldError> errors) {

        static RowView of(ReportedRow row, Function<Finding, String> words) {
            List<FieldError> errors = row.findings().stream()
                    .map(finding -> new FieldError(finding.field(), finding.rule(), words.apply(finding)))
                    .toList();
            return new RowView(row.number(), row.outcome(), row.caseNumber(), errors);
        }
    }

    /**
     * @param field column of the file, or {@code row}
     * @param message the rule in words
     */
    record FieldError(String field, String rule, String message) {}
}
