package org.opora.careleaver.intake;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.List;
import java.util.UUID;
import org.opora.referral.Jobs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a yearly file: checks every row at once, and lets the good ones go in afterwards, one by one. */
@Component
public class ImportCareLeavers {

    static final TaskDescriptor<Void> ENTER = TaskDescriptor.of("care-leaver-import");

    private final LeaverFile file;
    private final FileCheck check;
    private final Batches batches;
    private final Jobs jobs;
    private final TransactionTemplate transaction;

    ImportCareLeavers(LeaverFile file, FileCheck check, Batches batches, Jobs jobs, TransactionTemplate transaction) {
        this.file = file;
        this.check = check;
        this.batches = batches;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /**
     * Gives the id of the import, whose report can be read.
     *
     * @param dryRun to check the file and enter nobody
     * @throws org.opora.engine.FieldRefused if the file as a whole cannot be read
     */
    public UUID send(byte[] content, boolean dryRun) {
        List<CheckedRow> rows = check.check(file.read(content));
        return transaction.execute(status -> {
            UUID id = batches.insert(dryRun, rows);
            if (!dryRun) {
                jobs.now(ENTER, id);
            }
            return id;
        });
    }
}
