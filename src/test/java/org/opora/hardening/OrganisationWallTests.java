package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.opora.testing.Forms;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff of one organisation see and do nothing in the cases of another. */
@HardeningTest
class OrganisationWallTests {

    @LocalServerPort
    int port;

    @Autowired
    ChitaCases cases;

    @Autowired
    JdbcClient database;

    private Browser omsk;

    @BeforeEach
    void logIn() {
        omsk = Browser.of(port, "curator2");
    }

    @Test
    void listsHoldNothingOfOthers() {
        for (String list : List.of(
                "/task",
                "/process-instance",
                "/execution",
                "/variable-instance",
                "/job",
                "/history/task",
                "/history/process-instance",
                "/history/activity-instance",
                "/history/variable-instance",
                "/job-definition")) {
            assertThat(cases.numbers())
                    .as(list)
                    .noneMatch(omsk.engine("POST", list, Map.of()).body()::contains);
        }
        assertThat(omsk.engine("POST", "/task", Map.of()).json()).isEmpty();
        assertThat(omsk.engine("POST", "/task/count", Map.of())
                        .json()
                        .get("count")
                        .asInt())
                .isZero();
        assertThat(omsk.engine(
                                "POST",
                                "/task",
                                Map.of("orQueries", List.of(Map.of("tenantIdIn", List.of("chita-centre")))))
                        .json())
                .isEmpty();
        assertThat(omsk.get("/api/cases").json()).isEmpty();
    }

    @Test
    void tasksAreOutOfReachById() {
        for (Task task : cases.tasks()) {
            for (String part : List.of(
                    "",
                    "/variables",
                    "/form-variables",
                    "/form",
                    "/deployed-form",
                    "/localVariables",
                    "/identity-links",
                    "/comment",
                    "/attachment")) {
                Answer answer = omsk.engine("GET", "/task/" + task.getId() + part, null);
                assertThat(isNothing(answer)).as(part + " -> " + answer).isTrue();
            }
        }
    }

    @Test
    void instancesAreOutOfReachById() {
        String instance = cases.processInstance(cases.supported());
        for (String part : List.of("", "/variables", "/activity-instances", "/variables/caseNumber", "/comment")) {
            Answer answer = omsk.engine("GET", "/process-instance/" + instance + part, null);
            assertThat(isNothing(answer)).as(part + " -> " + answer).isTrue();
        }
    }

    @Test
    void casesAndReferralsAreNotEvenKnownToExist() {
        String number = cases.supported().caseNumber();
        for (String path : List.of("/api/cases/%s", "/api/cases/%s/proposals", "/api/cases/%s/referrals")) {
            assertThat(omsk.get(path.formatted(number)).status()).isEqualTo(404);
            assertThat(omsk.get(path.formatted(number)).body().replace(number, "X"))
                    .isEqualTo(omsk.get(path.formatted("FP-2026-999999")).body().replace("FP-2026-999999", "X"));
        }
        assertThat(omsk.get("/api/referrals/" + cases.referral()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator2", "supervisor2"})
    void tasksOfOthersAreNeitherTakenNorSigned(String login) {
        Browser stranger = Browser.of(port, login);
        String before = cases.digest();
        for (Task task : cases.tasks()) {
            for (String act : List.of("claim", "unclaim", "assignee", "submit-form")) {
                Object body = act.equals("submit-form") ? Map.of("variables", Map.of()) : Map.of("userId", login);
                Answer answer = stranger.engine("POST", "/task/" + task.getId() + "/" + act, body);
                assertThat(answer.status()).as(act + " -> " + answer).isIn(400, 403, 404, 500);
            }
        }
        assertThat(cases.digest()).isEqualTo(before);
    }

    @Test
    void noEventIsReportedIntoACaseOfOthers() {
        String before = cases.digest();
        Answer unknown = report("FP-2026-999999");

        Answer others = report(cases.supported().caseNumber());

        assertThat(others.status()).isEqualTo(unknown.status()).isBetween(400, 499);
        assertThat(cases.digest()).isEqualTo(before);
    }

    @Test
    void nothingIsAnsweredOrMergedInPlaceOfOthers() {
        String authorization = Programs.basic("supervisor2");
        UUID family = database.sql("select family from casefile.support_case where number = ?")
                .param(cases.supported().caseNumber())
                .query(UUID.class)
                .single();
        UUID other = database.sql("select family from casefile.support_case where number = ?")
                .param(cases.undecided().caseNumber())
                .query(UUID.class)
                .single();
        Browser program = Browser.stranger(port);

        Answer answered = program.send(
                "POST",
                "/api/referrals/" + cases.referral() + "/answer",
                Map.of("status", "ACCEPTED"),
                "Authorization",
                authorization);
        Answer merged = program.send(
                "POST",
                "/api/families/" + family + "/merge",
                Map.of("joined", other, "reason", "same"),
                "Authorization",
                authorization);

        assertThat(answered.status()).isEqualTo(404);
        assertThat(merged.status()).isEqualTo(404);
    }

    @Test
    void oneSeesOnesOwn() {
        JsonNode mine =
                Browser.of(port, "supervisor").engine("POST", "/task", Map.of()).json();

        assertThat(mine.findValuesAsText("taskDefinitionKey")).contains("Task_ChooseRoute");
    }

    private Answer report(String caseNumber) {
        Map<String, Object> fields = Forms.filled("report-case-event", TestClock.DAY, "caseNumber", caseNumber);
        return omsk.engine("POST", "/process-definition/key/CaseEventProcess/submit-form", Programs.variables(fields));
    }

    private static boolean isNothing(Answer answer) {
        return List.of(400, 403, 404, 500).contains(answer.status())
                || answer.body().matches("\\{}|\\[]");
    }
}
