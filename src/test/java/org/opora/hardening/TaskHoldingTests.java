package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.hardening.Browser.Answer;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gives a task back, and who hands it to whom. */
@HardeningTest
class TaskHoldingTests {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    ChitaCases cases;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffDirectory directory;

    @ParameterizedTest
    @ValueSource(strings = {"unclaim", "claim", "assignee"})
    void oneGivesBackOnesOwnTask(String act) {
        Task own = cases.supported().task("carry-out-action");
        Browser curator = Browser.of(port, "curator");
        assertThat(own.getAssignee()).isEqualTo("curator");
        try {
            assertThat(giveBack(Browser.of(port, "intake"), own, act).status()).isEqualTo(403);
            assertThat(giveBack(Browser.of(port, "curator2"), own, act).status())
                    .isIn(403, 404);
            assertThat(cases.supported().task("carry-out-action").getAssignee()).isEqualTo("curator");

            Answer given = giveBack(curator, own, act);

            assertThat(given.status()).as(given.toString()).isEqualTo(204);
            assertThat(cases.supported().task("carry-out-action").getAssignee()).isNull();
            assertThat(hold(curator, own, "claim", "curator").status()).isEqualTo(204);
        } finally {
            tasks.setAssignee(own.getId(), "curator");
        }
    }

    @Test
    void aSupervisorHandsACuratorsTaskToAnother() {
        hireSecondCurator();
        Task task = cases.supported().task("carry-out-action");
        try {
            assertThat(hold(Browser.of(port, "supervisor2"), task, "assignee", "second-curator")
                            .status())
                    .isIn(403, 404);
            assertThat(hold(Browser.of(port, "curator"), task, "assignee", "second-curator")
                            .status())
                    .isEqualTo(403);
            assertThat(hold(Browser.of(port, "supervisor"), task, "assignee", "curator2")
                            .status())
                    .isEqualTo(403);

            Answer handed = hold(Browser.of(port, "supervisor"), task, "assignee", "second-curator");

            assertThat(handed.status()).as(handed.toString()).isEqualTo(204);
            assertThat(cases.supported().task("carry-out-action").getAssignee()).isEqualTo("second-curator");
            assertThat(giveBack(Browser.of(port, "supervisor"), task, "assignee")
                            .status())
                    .isEqualTo(204);
        } finally {
            tasks.setAssignee(task.getId(), "curator");
        }
    }

    /** The supervisor's filter of what his people hold; nobody else has it. */
    @Test
    void aSupervisorSeesWhatHisPeopleHold() {
        String held = cases.supported().task("carry-out-action").getId();

        assertThat(staffFilter("supervisor")).contains(held);
        assertThat(staffFilter("supervisor2")).doesNotContain(held);
        assertThat(filters("curator")).isNotEmpty().noneMatch(TaskHoldingTests::isTeams);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Задачу держит тот, Это обращение к движку закрыто",
        "en, A task is held by somebody, This call of the engine is closed"
    })
    void refusalsAreSaidInTheReadersLanguage(String language, String notHeld, String closed) {
        String task = Browser.ENGINE + "/task/"
                + cases.supported().task("carry-out-action").getId();
        Browser supervisor = Browser.of(port, "supervisor");
        String[] headers = {"X-XSRF-TOKEN", supervisor.token(), "Accept-Language", language};

        Answer handing = supervisor.send("POST", task + "/assignee", Map.of("userId", "curator2"), headers);
        assertThat(handing.status()).isEqualTo(403);
        assertThat(handing.json().path("message").asText()).contains(notHeld);
        Answer completing = supervisor.send("POST", task + "/complete", Map.of(), headers);
        assertThat(completing.status()).isEqualTo(403);
        assertThat(completing.json().path("detail").asText()).contains(closed);
    }

    private void hireSecondCurator() {
        if (directory.find("second-curator").isEmpty()) {
            register.hire(new NewStaff(
                    "second-curator", "Test", "Second", "{noop}x", Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA)));
        }
    }

    private static boolean isTeams(JsonNode filter) {
        return filter.at("/properties/opora").asText().equals("team");
    }

    private JsonNode filters(String login) {
        return Browser.of(port, login).engine("GET", "/filter", null).json();
    }

    private List<String> staffFilter(String login) {
        JsonNode shipped = StreamSupport.stream(filters(login).spliterator(), false)
                .filter(TaskHoldingTests::isTeams)
                .findFirst()
                .orElseThrow();
        return Browser.of(port, login)
                .engine("POST", "/filter/" + shipped.get("id").asText() + "/list", Map.of())
                .json()
                .findValuesAsText("id");
    }

    private static Answer giveBack(Browser browser, Task task, String act) {
        return browser.engine("POST", "/task/" + task.getId() + "/" + act, act.equals("unclaim") ? null : Map.of());
    }

    private static Answer hold(Browser browser, Task task, String act, String holder) {
        return browser.engine("POST", "/task/" + task.getId() + "/" + act, Map.of("userId", holder));
    }
}
