package org.opora.referral;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Does the background work of referrals when a test says so, where no scheduler runs: each waiting message is tried
 * once and each waiting answer is applied once. Import it into a test of the whole server.
 */
@TestComponent
public class BackgroundWork {

    private final JdbcClient jdbc;
    private final Dispatcher dispatcher;
    private final AnswerWorker worker;

    BackgroundWork(JdbcClient jdbc, Dispatcher dispatcher, AnswerWorker worker) {
        this.jdbc = jdbc;
        this.dispatcher = dispatcher;
        this.worker = worker;
    }

    /** Sends what waits to be sent. */
    public void dispatch() {
        run(ReferralTasks.DISPATCH.getTaskName());
    }

    /** Applies what waits to be applied. */
    public void apply() {
        run(ReferralTasks.ANSWER.getTaskName());
    }

    private void run(String task) {
        List<String> due = jdbc.sql(
                        "select task_instance from scheduled_tasks where task_name = :task order by execution_time")
                .param("task", task)
                .query(String.class)
                .list();
        due.forEach(instance -> run(task, instance));
    }

    private void run(String task, String instance) {
        UUID row = Jobs.row(instance);
        boolean sends = task.equals(ReferralTasks.DISPATCH.getTaskName());
        Optional<Duration> again = sends ? dispatcher.dispatch(row) : worker.apply(row);
        if (again.isEmpty()) {
            jdbc.sql("delete from scheduled_tasks where task_name = :task and task_instance = :instance")
                    .param("task", task)
                    .param("instance", instance)
                    .update();
        }
    }
}
