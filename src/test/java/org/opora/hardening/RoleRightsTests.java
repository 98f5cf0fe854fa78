package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.opora.testing.Forms;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may sign, hold and read what within an organisation. */
@HardeningTest
class RoleRightsTests {

    private static final Map<String, Object> MALLORY = Map.of(
            "login",
            "mallory",
            "firstName",
            "M",
            "lastName",
            "M",
            "password",
            "long-enough-password",
            "roles",
            List.of("administrator"),
            "organisations",
            List.of("chita-centre"));

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    ChitaCases cases;

    @AfterEach
    void releaseTasks() {
        tasks.setAssignee(decision().getId(), null);
        tasks.setAssignee(identification().getId(), null);
    }

    @Test
    void aCuratorSeesASupervisorsTaskButDoesNotSignIt() {
        Browser curator = Browser.of(port, "curator");

        assertThat(curator.engine("GET", "/task/" + decision().getId(), null).status())
                .isEqualTo(200);
        assertThat(sign(curator, decision(), "choose-route").status()).isEqualTo(403);
        assertThat(cases.undecided().waitsFor()).containsExactly("choose-route");
    }

    @Test
    void nobodySignsATaskThatAnotherHolds() {
        tasks.setAssignee(identification().getId(), "somebody-else");

        assertThat(sign(Browser.of(port, "intake"), identification(), "identify-family")
                        .status())
                .isEqualTo(403);
        assertThat(sign(Browser.of(port, "supervisor"), cases.supported().task("carry-out-action"), "carry-out-action")
                        .status())
                .isEqualTo(403);
        assertThat(cases.signal().waitsFor()).containsExactly("identify-family");
    }

    @ParameterizedTest
    @ValueSource(strings = {"manager", "analyst", "admin", "auditor"})
    void watchersSignAndTakeNothing(String login) {
        Browser watcher = Browser.of(port, login);

        assertThat(sign(watcher, decision(), "choose-route").status()).isEqualTo(403);
        assertThat(hold(watcher, decision(), "claim", login).status()).isEqualTo(403);
        assertThat(watcher.engine(
                                "POST",
                                "/process-definition/key/FamilyPatronageProcess/submit-form",
                                Programs.variables(Forms.filled("register-signal", TestClock.DAY)))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({
        "curator, claim, curator", // not his role's task
        "curator, claim, supervisor", // for somebody else
        "curator, assignee, curator",
        "intake, claim, intake",
        "supervisor, assignee, curator", // to somebody who may not sign it
        "supervisor, assignee, supervisor2", // to another organisation
        "supervisor, assignee, nobody-at-all"
    })
    void aTaskIsHeldOnlyBySomebodyWhoMaySignIt(String login, String act, String holder) {
        Answer answer = hold(Browser.of(port, login), decision(), act, holder);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(decision().getAssignee()).isNull();
    }

    @Test
    void onesOwnTaskIsNotTakenAway() {
        Browser intake = Browser.of(port, "intake");
        assertThat(hold(intake, identification(), "claim", "intake").status()).isEqualTo(204);

        Answer emptied = Browser.of(port, "curator")
                .engine("POST", "/task/" + identification().getId() + "/claim", Map.of());

        assertThat(emptied.status()).as(emptied.toString()).isBetween(400, 500);
        assertThat(identification().getAssignee()).isEqualTo("intake");
    }

    @Test
    void aSupervisorTakesAndGivesBackTasks() {
        Browser supervisor = Browser.of(port, "supervisor");

        assertThat(hold(supervisor, decision(), "claim", "supervisor").status()).isEqualTo(204);
        assertThat(decision().getAssignee()).isEqualTo("supervisor");
        assertThat(supervisor
                        .engine("POST", "/task/" + decision().getId() + "/unclaim", null)
                        .status())
                .isEqualTo(204);
        assertThat(decision().getAssignee()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "curator", "supervisor", "secretary", "manager", "auditor"})
    void rolesThatWorkWithFamiliesReadCaseFiles(String login) {
        Browser reader = Browser.of(port, login);

        assertThat(reader.get("/api/cases/" + cases.supported().caseNumber()).body())
                .contains(ChitaCases.NAME);
        assertThat(reader.allPages("/api/cases")).contains(ChitaCases.NAME);
        assertThat(reader.get("/api/cases/" + cases.supported().caseNumber() + "/referrals")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get("/api/cases/" + cases.supported().caseNumber() + "/proposals")
                        .status())
                .isEqualTo(200);
        assertThat(reader.get("/api/referrals/" + cases.referral()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyst", "admin"})
    void rolesThatLookAfterModelsAndMachinesDoNot(String login) {
        Browser reader = Browser.of(port, login);
        String number = cases.supported().caseNumber();

        for (String path : List.of(
                "/api/cases",
                "/api/cases/" + number,
                "/api/cases/FP-2026-999999",
                "/api/cases/" + number + "/referrals",
                "/api/cases/" + number + "/proposals",
                "/api/referrals/" + cases.referral())) {
            Answer answer = reader.get(path);
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.body()).doesNotContain(ChitaCases.NAME);
        }
        for (Task task : cases.tasks()) {
            Answer form = reader.engine("GET", "/task/" + task.getId() + "/form-variables", null);
            assertThat(form.status()).as(form.toString()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator", "supervisor", "admin"})
    void anAdministratorsOrASupervisorsActsAreNotOpenToOthers(String login) {
        Browser browser = Browser.stranger(port);
        String authorization = Programs.basic(login);

        Answer calendar = browser.send(
                "PUT", "/api/calendar/days/2027-01-01", Map.of("kind", "HOLIDAY"), "Authorization", authorization);
        Answer answer = browser.send(
                "POST",
                "/api/referrals/" + cases.referral() + "/answer",
                Map.of("status", login.equals("admin") ? "ACCEPTED" : "NONSENSE"),
                "Authorization",
                authorization);
        Map<String, Object> hire = login.equals("admin") ? Map.of("login", "x") : MALLORY;
        Answer hired = browser.send("POST", "/api/staff", hire, "Authorization", authorization);

        assertThat(calendar.status()).isEqualTo(login.equals("admin") ? 200 : 403);
        assertThat(answer.status()).isEqualTo(login.equals("admin") ? 403 : 400);
        assertThat(hired.status()).isEqualTo(login.equals("admin") ? 400 : 403);
    }

    /** Who reads case files reads all of a case; who may do a step of referrals does it here too. */
    @ParameterizedTest
    @CsvSource({
        "intake, 403, 403, 403",
        "curator, 200, 403, 403",
        "supervisor, 200, 404, 403",
        "secretary, 403, 403, 403",
        "manager, 200, 403, 403",
        "analyst, 403, 403, 403",
        "admin, 200, 403, 200",
        "auditor, 403, 403, 403"
    })
    void theRestOfTheApiFollowsTheSteps(String login, int quarantine, int merge, int staff) {
        Browser browser = Browser.stranger(port);
        String authorization = Programs.basic(login);
        String nobody = "00000000-0000-0000-0000-000000000001";

        assertThat(browser.get("/api/referrals/quarantine", "Authorization", authorization)
                        .status())
                .isEqualTo(quarantine);
        assertThat(browser.send(
                                "POST",
                                "/api/families/" + nobody + "/merge",
                                Map.of("joined", nobody.replace('1', '2'), "reason", "same"),
                                "Authorization",
                                authorization)
                        .status())
                .isEqualTo(merge);
        assertThat(browser.get("/api/organisations", "Authorization", authorization)
                        .status())
                .isEqualTo(staff);
    }

    private Task decision() {
        return cases.undecided().task("choose-route");
    }

    private Task identification() {
        return cases.signal().task("identify-family");
    }

    private static Answer hold(Browser browser, Task task, String act, String holder) {
        return browser.engine("POST", "/task/" + task.getId() + "/" + act, Map.of("userId", holder));
    }

    private static Answer sign(Browser browser, Task task, String form) {
        return browser.engine(
                "POST",
                "/task/" + task.getId() + "/submit-form",
                Programs.variables(Forms.filled(form, TestClock.DAY)));
    }
}
