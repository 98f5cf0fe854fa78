package org.opora.assessment.fakes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL with the tables of assessment, plan and visit, for tests of their stores without Spring. */
public final class Database {

    private static final DataSource DATA_SOURCE = start();

    private Database() {}

    /** The one database of this test run, emptied. */
    public static JdbcClient empty() {
        JdbcClient jdbc = JdbcClient.create(DATA_SOURCE);
        jdbc.sql(
                        "truncate assessment.assessment, assessment.proposal, plan.support_plan, plan.plan_action, visit.visit")
                .update();
        return jdbc;
    }

    private static DataSource start() {
        try {
            DataSource source = EmbeddedPostgres.start().getPostgresDatabase();
            Flyway.configure()
                    .dataSource(source)
                    .locations("db/migration/assessment", "db/migration/plan", "db/migration/visit")
                    .load()
                    .migrate();
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
