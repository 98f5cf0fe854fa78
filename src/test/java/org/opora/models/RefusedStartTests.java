package org.opora.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.spring.boot.starter.webapp.filter.LazyInitRegistration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.Opora;
import org.opora.engine.deployment.ModelsRefused;
import org.opora.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.util.ReflectionTestUtils;

/** A server beside whose models one is wrong does not start, and leaves the engine as it was. */
class RefusedStartTests {

    /** The engine's number for grants on process definitions. */
    private static final int PROCESS_DEFINITION = 6;

    private final String database = TestDatabase.create();

    @Test
    void namesTheWrongElementAndDeploysNothing() {
        assertThatThrownBy(() -> start("src/test/resources/models-wrong/unknown-delegate"))
                .isInstanceOf(ModelsRefused.class)
                .hasMessageContaining("1 problem(s)")
                .hasMessageContaining("processes/wrong/WrongProcess.bpmn: Task_DoIt: names the unknown delegate");

        assertThat(count("act_re_deployment")).isZero();
        assertThat(count("act_re_procdef")).isZero();
        assertThat(count("act_ru_authorization where resource_type_ = " + PROCESS_DEFINITION))
                .isZero();
    }

    /** The web applications remember the last server in a static field; the one that never came up would haunt the next. */
    @AfterEach
    void forgetTheRefusedServer() {
        ReflectionTestUtils.setField(LazyInitRegistration.class, "APPLICATION_CONTEXT", null);
    }

    private void start(String models) {
        new SpringApplicationBuilder(Opora.class)
                .profiles("test")
                .logStartupInfo(false)
                .run(
                        "--server.port=0",
                        "--opora.models=" + models,
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=")
                .close();
    }

    private long count(String table) {
        return JdbcClient.create(new DriverManagerDataSource(database, "postgres", ""))
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
