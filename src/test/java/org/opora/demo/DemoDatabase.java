package org.opora.demo;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The PostgreSQL of the demo server. Its data survives restarts, also those without goodbye. */
class DemoDatabase implements AutoCloseable {

    /** Name of the database, its user and its password. */
    static final String NAME = "opora";

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
        if (isAbsent(postgres, "select count(*) from pg_roles where rolname = ?")) {
            postgres.sql("create role opora login superuser password 'opora'").update();
        }
        if (isAbsent(postgres, "select count(*) from pg_database where datname = ?")) {
            postgres.sql("create database opora owner opora").update();
        }
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("demo/schema.sql")), pool);
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
