package org.opora.security;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Background work that comes back after a pause, on one node at a time, and how work of a dead node is taken over. */
public final class Rounds {

    private Rounds() {}

    /** @param round told whether the server is stopping */
    public static Task<Void> every(Duration pause, String name, Consumer<BooleanSupplier> round) {
        return Tasks.recurring(name, FixedDelay.of(pause))
                .onDeadExecution(takenOver())
                .execute((instance, context) -> round.accept(() -> stopping(context)));
    }

    /** Due at once by the scheduler's time: the library's own handler goes by the machine's clock (ADR 0014). */
    public static <T> DeadExecutionHandler<T> takenOver() {
        return (dead, again) -> again.reschedule(dead, dead.getTimeDone());
    }

    private static boolean stopping(ExecutionContext context) {
        return context.getSchedulerState().isShuttingDown();
    }
}
