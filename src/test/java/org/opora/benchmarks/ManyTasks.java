package org.opora.benchmarks;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A server whose curator holds many open tasks: those of one family with twenty actions of his in its plan, which went
 * through the real process, and of its copies in SQL ({@link Copies}). All cases are about that one family.
 */
final class ManyTasks implements AutoCloseable {

    private static final int IN_A_FAMILY = 20;

    private final QuickAgencies agencies = new QuickAgencies(Duration.ofMillis(10));
    private final ReferralServer server;

    private ManyTasks() {
        server = ReferralServer.start(
                agencies, Map.of("db-scheduler.enabled", false), StockTasklist.class, CardsByHand.class);
    }

    /** @param open how many tasks, a multiple of twenty */
    static ManyTasks of(int open) {
        ManyTasks made = new ManyTasks();
        made.fill(open / IN_A_FAMILY - 1);
        return made;
    }

    private void fill(int copies) {
        Copies making = new Copies(server.database());
        ReferredFamilies.supported(server.bean(CaseDriver.class), List.of(), actions());
        if (copies > 0) {
            server.bean(TransactionTemplate.class).executeWithoutResult(status -> making.make(copies));
        }
        server.database().sql("analyze").update();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object>[] actions() {
        return Collections.nCopies(IN_A_FAMILY, Forms.action("DOCUMENTS", "NONE", TestClock.DAY))
                .toArray(Map[]::new);
    }

    int port() {
        return server.port();
    }

    <T> T bean(Class<T> type) {
        return server.bean(type);
    }

    JdbcClient database() {
        return server.database();
    }

    long open() {
        return database()
                .sql("select count(*) from act_ru_task where assignee_ = 'curator'")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        server.close();
        agencies.close();
    }
}
