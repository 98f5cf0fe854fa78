package org.opora.demo;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/**
 * The PostgreSQL of the demo server. Its data survives restarts, also those without goodbye, once the caseload has been
 * made.
 */
class DemoDatabase implements AutoCloseable {

    /** Name of the database, its user and its password. */
    static final String NAME = "opora";

    private static final Logger LOG = LoggerFactory.getLogger(DemoDatabase.class);
    private static final String DATABASE = "select count(*) from pg_database where datname = ?";

    private final EmbeddedPostgres server;
    private final HikariDataSource pool;

    private DemoDatabase(EmbeddedPostgres server) {
        this.server = server;
        this.pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setUsername(NAME);
        pool.setPassword(NAME);
        pool.setMaximumPoolSize(4);
    }

    /** @param port 0 for any free one */
    static DemoDatabase start(Path data, int port) {
        new StalePostmaster(data).stop();
        try {
            DemoDatabase database = new DemoDatabase(server(data, port));
            database.prepare();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the demo database in " + data.toAbsolutePath(), e);
        }
    }

    private static EmbeddedPostgres server(Path data, int port) throws IOException {
        Files.createDirectories(data.toAbsolutePath().getParent());
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.toAbsolutePath())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .start();
    }

    private void prepare() {
        JdbcClient postgres = JdbcClient.create(server.getPostgresDatabase());
        if (!isAbsent(postgres, DATABASE) && isHalfMade()) {
            LOG.info("The last start was broken off while it made the caseload: it is made anew");
            postgres.sql("drop database opora with (force)").update();
        }
        if (isAbsent(postgres, "select count(*) from pg_roles where rolname = ?")) {
            postgres.sql("create role opora login superuser password 'opora'").update();
        }
        if (isAbsent(postgres, DATABASE)) {
            postgres.sql("create database opora owner opora").update();
        }
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("demo/schema.sql")), pool);
    }

    /** Asked past the pool, which would keep connections to what may have to go. */
    private boolean isHalfMade() {
        JdbcClient demo = JdbcClient.create(server.getDatabase(NAME, NAME));
        return demo.sql("select to_regclass('demo.caseload') is not null")
                        .query(Boolean.class)
                        .single()
                && demo.sql("select not finished from demo.caseload")
                        .query(Boolean.class)
                        .single();
    }

    private static boolean isAbsent(JdbcClient postgres, String count) {
        return postgres.sql(count).param(NAME).query(Integer.class).single() == 0;
    }

    String url() {
        return "jdbc:postgresql://localhost:%d/%s".formatted(server.getPort(), NAME);
    }

    /** For what the demo server keeps for itself; the real server has a pool of its own. */
    DataSource dataSource() {
        return pool;
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
