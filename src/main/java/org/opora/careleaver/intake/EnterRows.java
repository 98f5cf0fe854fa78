package org.opora.careleaver.intake;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.opora.careleaver.Finding;
import org.opora.careleaver.OpenCareLeaverCase;
import org.opora.careleaver.RegisterCareLeaver;
import org.opora.engine.FieldRefused;
import org.opora.security.OnBehalf;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters the good rows of a file, each in a transaction of its own that opens the case and wipes the row. Whoever goes on
 * after a crash finds exactly those rows that are not in.
 */
@Component
class EnterRows {

    private static final Logger LOG = LoggerFactory.getLogger(EnterRows.class);
    private static final int MOST_TRIES = 3;
    private static final Duration BETWEEN_TRIES = Duration.ofMinutes(1);

    private final Batches batches;
    private final RowContents rows;
    private final FileCheck check;
    private final OpenCareLeaverCase openCareLeaverCase;
    private final OnBehalf onBehalf;
    private final TransactionTemplate transaction;

    EnterRows(
            Batches batches,
            RowContents rows,
            FileCheck check,
            OpenCareLeaverCase openCareLeaverCase,
            OnBehalf onBehalf,
            TransactionTemplate transaction) {
        this.batches = batches;
        this.rows = rows;
        this.check = check;
        this.openCareLeaverCase = openCareLeaverCase;
        this.onBehalf = onBehalf;
        this.transaction = transaction;
    }

    /**
     * @param stopping true once the server is told to stop
     * @return when to go on, if rows are left
     */
    Optional<Duration> enter(UUID batch, BooleanSupplier stopping) {
        String sender = batches.find(batch).orElseThrow().sentBy();
        onBehalf.of(sender, () -> enterAll(batch, stopping));
        if (rows.nextWaiting(batch, 0).isPresent()) {
            return Optional.of(stopping.getAsBoolean() ? Duration.ZERO : BETWEEN_TRIES);
        }
        batches.finish(batch);
        return Optional.empty();
    }

    private void enterAll(UUID batch, BooleanSupplier stopping) {
        RowCheck ofRows = check.ofRows();
        OptionalInt next = rows.nextWaiting(batch, 0);
        while (next.isPresent() && !stopping.getAsBoolean()) {
            int number = next.getAsInt();
            enterRow(batch, number, ofRows);
            next = rows.nextWaiting(batch, number);
        }
    }

    private void enterRow(UUID batch, int number, RowCheck ofRows) {
        try {
            transaction.executeWithoutResult(
                    status -> rows.take(batch, number).map(ofRows::check).ifPresent(row -> openCase(batch, row)));
        } catch (FieldRefused refused) {
            refuse(batch, number, refused);
        } catch (RuntimeException fault) {
            // its message may quote what the row says
            LOG.warn(
                    "row {} of import {} could not go in: {}",
                    number,
                    batch,
                    fault.getClass().getName());
            countFault(batch, number);
        }
    }

    private void openCase(UUID batch, CheckedRow row) {
        if (row.leaver() == null) {
            rows.settle(batch, new ReportedRow(row.row().number(), Outcome.BAD, null, row.findings()));
        } else {
            String caseNumber = openCareLeaverCase.open(row.leaver());
            rows.settle(batch, new ReportedRow(row.row().number(), Outcome.IN, caseNumber, List.of()));
        }
    }

    /** Somebody else entered the person since the file was checked. */
    private void refuse(UUID batch, int number, FieldRefused refused) {
        Optional<String> known = RegisterCareLeaver.known(refused);
        Finding finding =
                Finding.of(refused.field(), refused.rule(), refused.arguments().toArray());
        Outcome outcome = known.isPresent() ? Outcome.DUPLICATE : Outcome.BAD;
        rows.settle(batch, new ReportedRow(number, outcome, known.orElse(null), List.of(finding)));
    }

    private void countFault(UUID batch, int number) {
        if (rows.tried(batch, number) >= MOST_TRIES) {
            Finding fault = Finding.of("row", "careLeaver.cell.fault");
            rows.settle(batch, new ReportedRow(number, Outcome.BAD, null, List.of(fault)));
        }
    }
}
