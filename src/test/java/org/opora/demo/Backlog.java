package org.opora.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The background work that waits in the scheduler's table: messages to agencies and answers on their way to a process.
 * It runs by the machine's clock; here it is moved along with the clock of the demo.
 */
class Backlog {

    private static final String SINGLE = "from scheduled_tasks where task_instance <> 'recurring'";

    private final JdbcClient jdbc;

    Backlog(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** True while something is being done or could be done now. */
    boolean isBusy() {
        return isThere()
                && jdbc.sql("select exists (select 1 from scheduled_tasks where picked or execution_time <= now())")
                        .query(Boolean.class)
                        .single();
    }

    /** Lets what is done every now and then be done now: somebody has news. */
    void hasten() {
        if (isThere()) {
            jdbc.sql("""
                            update scheduled_tasks set version = version + 1, execution_time = now()
                            where task_instance = 'recurring' and not picked and execution_time > now()""").update();
        }
    }

    /** How long until the next retry. */
    Optional<Duration> nextIn() {
        if (!isThere()) {
            return Optional.empty();
        }
        return jdbc.sql("select min(execution_time) as next " + SINGLE + " and not picked and execution_time > now()")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("next")))
                .single()
                .map(next -> Duration.between(Instant.now(), next.toInstant()))
                .filter(time -> !time.isNegative());
    }

    /** What was due in an hour is due in less once the clock has gone forward. */
    void moveBy(Duration time) {
        if (isThere()) {
            jdbc.sql("""
                            update scheduled_tasks set version = version + 1, execution_time =
                            greatest(least(execution_time, now()), execution_time - ? * interval '1 millisecond')
                            where not picked""").param(time.toMillis()).update();
        }
    }

    private boolean isThere() {
        return jdbc.sql("select to_regclass('scheduled_tasks') is not null")
                .query(Boolean.class)
                .single();
    }
}
