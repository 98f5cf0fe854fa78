package org.opora.testing;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The background work of the server (sending, asking, applying answers), done in the thread of the test when the test
 * says so. It goes by the machine's time, as on a server, and by what a test lets pass of it.
 */
public final class BackgroundWork {

    private static final Duration ROUND = Duration.ofSeconds(20);
    private static final int PATIENCE = 100;

    private final ManualScheduler scheduler;
    private final SettableClock clock;

    private BackgroundWork(ManualScheduler scheduler, SettableClock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    static BackgroundWork of(DataSource database, List<Task<?>> tasks) {
        SettableClock clock = new SettableClock();
        clock.set(Instant.now());
        ManualScheduler scheduler = TestHelper.createManualScheduler(
                        new TransactionAwareDataSourceProxy(database), onDemand(tasks))
                .clock(clock)
                .startTasks(recurring(tasks))
                .build();
        scheduler.start();
        return new BackgroundWork(scheduler, clock);
    }

    private static List<Task<?>> onDemand(List<Task<?>> tasks) {
        return tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
    }

    private static List<RecurringTask<?>> recurring(List<Task<?>> tasks) {
        return tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(task -> (RecurringTask<?>) task)
                .toList();
    }

    Scheduler scheduler() {
        return scheduler;
    }

    /** Does what is due now, and what follows from it. */
    public void run() {
        runAfter(ROUND);
    }

    /** Lets work that was put off for so long be due, and does it. */
    public void runAfter(Duration pause) {
        Instant later = clock.now().plus(pause);
        clock.set(later.isBefore(Instant.now()) ? Instant.now() : later);
        for (int round = 0; isDue(); round++) {
            if (round == PATIENCE) {
                throw new IllegalStateException("the background work does not end");
            }
            scheduler.runAnyDueExecutions();
        }
    }

    private boolean isDue() {
        Instant now = clock.now();
        return scheduler.getScheduledExecutions().stream()
                .anyMatch(work -> !work.getExecutionTime().isAfter(now));
    }
}
