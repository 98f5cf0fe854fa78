package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that a node held when it died is due at once by the time that all nodes share, whatever its machine's clock says. */
class DeadNodeTests extends FaultTest {

    private static final String GONE = "node-that-died";
    private static final Instant SHARED =
            Instant.now().minus(Duration.ofHours(5)).truncatedTo(ChronoUnit.MILLIS);

    @Autowired
    List<Task<?>> tasks;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient rows;

    @AfterEach
    void removed() {
        rows.sql("delete from scheduled_tasks where task_instance = :gone")
                .param("gone", GONE)
                .update();
    }

    @Test
    void everyKindOfWorkIsTakenOverAtOnce() {
        tasks.forEach(this::heldByTheDead);

        scheduler().runDeadExecutionDetection();

        assertThat(rows.sql("""
                        select task_name from scheduled_tasks
                        where task_instance = :gone and not picked and execution_time = :shared
                        """)
                        .param("gone", GONE)
                        .param("shared", SHARED.atOffset(ZoneOffset.UTC))
                        .query(String.class)
                        .list())
                .hasSizeGreaterThan(6)
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(Task::getName).toList());
    }

    private ManualScheduler scheduler() {
        SettableClock clock = new SettableClock();
        clock.set(SHARED);
        return TestHelper.createManualScheduler(database, tasks).clock(clock).build();
    }

    private void heldByTheDead(Task<?> task) {
        rows.sql("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, picked_by, last_heartbeat, version)
                values (:task, :gone, :due, true, :gone, :due, 1)
                """)
                .param("task", task.getName())
                .param("gone", GONE)
                .param("due", SHARED.minus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC))
                .update();
    }
}
