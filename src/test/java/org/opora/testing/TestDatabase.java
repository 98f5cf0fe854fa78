package org.opora.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The PostgreSQL of the tests: one server for each JVM, a database of its own for whoever asks. System property
 * {@code opora.test.preload} names shared libraries to load, e.g. {@code pg_stat_statements}.
 */
public final class TestDatabase {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private TestDatabase() {}

    /** Creates an empty database and gives its JDBC address, which needs no password. */
    public static String create() {
        String name = "test_" + NUMBERS.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    /** The server as such, for tests that stop it, watch it or read its statistics. */
    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("shared_preload_libraries", System.getProperty("opora.test.preload", ""))
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                waitForSpring();
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Contexts close first, so that no pool finds its server gone. */
        private static void waitForSpring() throws InterruptedException {
            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().equals("SpringApplicationShutdownHook")) {
                    thread.join(10_000);
                }
            }
        }
    }
}
