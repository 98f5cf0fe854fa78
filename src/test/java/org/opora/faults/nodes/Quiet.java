package org.opora.faults.nodes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment when servers have nothing left to do but wait. */
public final class Quiet {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int LOOKS = 3;
    private static final long BETWEEN_LOOKS_MS = 250;

    private static final List<String> WORK = List.of(
            "select 'message ' || id || ' after ' || attempts || ' tries' from referral.outbox_message"
                    + " where status = 'PENDING'",
            "select 'answer ' || event_id || ' after ' || attempts || ' tries' from referral.inbox_event"
                    + " where state = 'RECEIVED'",
            "select 'work ' || task_instance from scheduled_tasks"
                    + " where task_name in ('referral-dispatch', 'referral-answer')",
            "select 'job ' || id_ from act_ru_job where type_ = 'message' and retries_ > 0");

    private Quiet() {}

    /** Waits until nothing has been under way for some looks on end. */
    public static void await(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        long until = System.nanoTime() + PATIENCE.toNanos();
        int quiet = 0;
        while (quiet < LOOKS) {
            List<String> left = left(jdbc);
            quiet = left.isEmpty() ? quiet + 1 : 0;
            if (System.nanoTime() > until) {
                throw new IllegalStateException("still under way: " + left);
            }
            Pause.millis(BETWEEN_LOOKS_MS);
        }
    }

    private static List<String> left(JdbcClient jdbc) {
        try {
            List<String> left = new ArrayList<>();
            WORK.forEach(
                    query -> left.addAll(jdbc.sql(query).query(String.class).list()));
            return left;
        } catch (DataAccessException away) {
            return List.of("the database itself");
        }
    }
}
