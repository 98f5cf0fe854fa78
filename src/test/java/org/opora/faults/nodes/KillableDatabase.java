package org.opora.faults.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that writes what it commits to the disk, and can be ended in the middle of its work. */
public final class KillableDatabase implements AutoCloseable {

    private static final String USER = "postgres";

    private final Path folder;
    private final int port;
    private EmbeddedPostgres server;

    private KillableDatabase(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.server = start();
    }

    public static KillableDatabase start(String name) {
        try {
            return new KillableDatabase(Files.createTempDirectory(name), Node.freePort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its JDBC address, the same after a crash. */
    public String url() {
        return server.getJdbcUrl(USER, USER);
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url(), USER, "");
    }

    /** Ends the server with all its processes at once and starts it again, which replays its log. */
    public void crash(long awayMs) {
        Signals.send("KILL", postmaster());
        release();
        Pause.millis(awayMs);
        server = start();
    }

    private long postmaster() {
        try {
            return Long.parseLong(
                    Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void release() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        release();
    }
}
