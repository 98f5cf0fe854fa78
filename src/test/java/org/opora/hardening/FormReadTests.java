package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that is opened shows the case file, so the access log says who opened which. */
@HardeningTest
class FormReadTests {

    @LocalServerPort
    int port;

    @Autowired
    ChitaCases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private Task task;

    @BeforeEach
    void emptyLog() {
        task = cases.signal().task("identify-family");
        database.sql("delete from security.access_log").update();
    }

    @Test
    void anOpenedFormIsInTheLog() {
        assertThat(open("intake")).isEqualTo(200);

        assertThat(rows())
                .containsExactly(Map.of(
                        "login",
                        "intake",
                        "action",
                        "READ_FORM",
                        "subject",
                        cases.signal().caseNumber(),
                        "detail",
                        "identify-family " + task.getId()));
    }

    @Test
    void theSameLookIsOneRowAndALaterOneAnother() {
        open("intake");
        open("intake");
        clock.advance(Duration.ofMinutes(9));
        open("intake");
        assertThat(rows()).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        open("intake");
        assertThat(rows()).hasSize(2);
    }

    @Test
    void everybodyWhoLooksHasHisOwnRow() {
        open("intake");
        open("manager");

        assertThat(rows()).extracting(row -> row.get("login")).containsExactly("intake", "manager");
    }

    @Test
    void whoIsRefusedHasSeenNothing() {
        assertThat(open("curator2")).isGreaterThanOrEqualTo(400);
        assertThat(open("analyst")).isEqualTo(403);

        assertThat(rows()).isEmpty();
    }

    @Test
    void listsOfTasksWriteNothing() {
        Browser intake = Browser.of(port, "intake");
        intake.engine("POST", "/task", Map.of());
        intake.engine("GET", "/task/" + task.getId(), null);
        intake.engine("GET", "/task/" + task.getId() + "/form", null);
        intake.engine("GET", "/process-definition/key/FamilyPatronageProcess/form-variables", null);

        assertThat(rows()).isEmpty();
    }

    private int open(String login) {
        return Browser.of(port, login)
                .engine("GET", "/task/" + task.getId() + "/form-variables?deserializeValues=false", null)
                .status();
    }

    private List<Map<String, Object>> rows() {
        return database.sql("select login, action, subject, detail from security.access_log order by id")
                .query()
                .listOfRows();
    }
}
