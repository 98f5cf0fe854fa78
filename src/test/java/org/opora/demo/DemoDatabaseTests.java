package org.opora.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DemoDatabaseTests {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    @TempDir
    Path kept;

    @AfterEach
    void resetEngineClock() {
        ClockUtil.reset();
    }

    @Test
    void keepsDataAndClockWhenTheServerIsKilled() throws Exception {
        Process victim = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        CLASS_PATH,
                        Victim.class.getName(),
                        data().toString())
                .inheritIO()
                .start();
        await().atMost(Duration.ofSeconds(40)).until(() -> Files.exists(kept.resolve("ready")));
        victim.destroyForcibly().waitFor();

        try (DemoDatabase database = DemoDatabase.start(data(), 0)) {
            JdbcClient jdbc = JdbcClient.create(database.dataSource());
            assertThat(jdbc.sql("select text from note").query(String.class).single())
                    .isEqualTo("was here");
            assertThat(jdbc.sql("show fsync").query(String.class).single()).isEqualTo("on");
            assertThat(new DemoClock(database.dataSource()).offset()).isGreaterThan(Duration.ofDays(29));
        }
    }

    @Test
    void leavesTheDatabaseOfALivingServerAlone() throws Exception {
        try (DemoDatabase database = DemoDatabase.start(data(), 0)) {
            assertThatThrownBy(() -> DemoDatabase.start(data(), 0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("another demo server");
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void beginsAnewWhereTheCaseloadWasNotFinished() throws Exception {
        try (DemoDatabase database = DemoDatabase.start(data(), 0)) {
            note(database, "half");
        }
        try (DemoDatabase database = DemoDatabase.start(data(), 0)) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select to_regclass('note') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
            note(database, "whole");
            finish(database);
        }
        try (DemoDatabase database = DemoDatabase.start(data(), 0)) {
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select text from note")
                            .query(String.class)
                            .single())
                    .isEqualTo("whole");
        }
    }

    private static void note(DemoDatabase database, String text) {
        JdbcClient.create(database.dataSource())
                .sql("create table note as select '" + text + "' as text")
                .update();
    }

    private static void finish(DemoDatabase database) {
        JdbcClient.create(database.dataSource())
                .sql("update demo.caseload set finished = true")
                .update();
    }

    private Path data() {
        return kept.resolve("demo-db");
    }

    /** A demo server that does not live to say goodbye. */
    static class Victim {

        public static void main(String[] args) throws IOException, InterruptedException {
            DemoDatabase database = DemoDatabase.start(Path.of(args[0]), 0);
            note(database, "was here");
            finish(database);
            new DemoClock(database.dataSource()).set(Instant.now().plus(Duration.ofDays(30)));
            Files.createFile(Path.of(args[0]).resolveSibling("ready"));
            Thread.sleep(Duration.ofMinutes(1).toMillis());
        }
    }
}
