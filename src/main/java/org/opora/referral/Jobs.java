package org.opora.referral;

import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.opora.security.Rounds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Schedules background work in the caller's transaction and wakes the scheduler, if one runs here, after its commit. */
@Component
public class Jobs {

    private static final Duration AFTER_ERROR = Duration.ofSeconds(30);

    private final SchedulerClient client;
    private final Clock clock;

    // Looked up late: the scheduler is built from the tasks, and the tasks lead here.
    private final ObjectProvider<Scheduler> scheduler;

    /** @param clock the one the scheduler goes by, too */
    Jobs(DataSource dataSource, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .build();
        this.scheduler = scheduler;
    }

    /** @param row id of the row the work is about */
    public void now(TaskDescriptor<Void> task, UUID row) {
        // A row may be worked on again while its last task is just being removed: each task has a name of its own.
        String instance = row + "/" + UUID.randomUUID();
        client.schedule(task.instance(instance).scheduledTo(clock.now()));
        wakeAfterCommit();
    }

    /**
     * Work on a row until it gives no further delay.
     *
     * @param work with the row and whether the server is stopping
     */
    public static Task<Void> repeated(
            TaskDescriptor<Void> task, BiFunction<UUID, BooleanSupplier, Optional<Duration>> work) {
        return Tasks.custom(task)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_ERROR))
                .onDeadExecution(Rounds.takenOver())
                .execute((instance, context) -> completion(work.apply(
                        row(instance.getId()), () -> context.getSchedulerState().isShuttingDown())));
    }

    private static CompletionHandler<Void> completion(Optional<Duration> delay) {
        return delay.<CompletionHandler<Void>>map(wait ->
                        (done, task) -> task.reschedule(done, done.getTimeDone().plus(wait)))
                .orElse((done, task) -> task.remove());
    }

    static UUID row(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }

    private void wakeAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
                }
            });
        }
    }
}
