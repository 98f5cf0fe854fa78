package org.opora.hardening;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.opora.hardening.EngineMatrix.Call;
import org.opora.testing.Journey;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every endpoint of the engine, for everybody. What is not needed is closed, whatever grants say. */
@HardeningTest
class EngineMatrixTests {

    /** Questions asked by POST, and what Tasklist does with forms and assignees. */
    private static final Set<String> OPEN = Set.of(
            "POST /task",
            "POST /task/count",
            "POST /filter/{id}/list",
            "POST /filter/{id}/count",
            "POST /filter/{id}/singleResult",
            "POST /variable-instance",
            "POST /variable-instance/count",
            "POST /process-instance",
            "POST /process-instance/count",
            "POST /execution",
            "POST /execution/count",
            "POST /job",
            "POST /job/count",
            "POST /job-definition",
            "POST /job-definition/count",
            "POST /external-task",
            "POST /external-task/count",
            "POST /group",
            "POST /group/count",
            "POST /history/activity-instance",
            "POST /history/activity-instance/count",
            "POST /history/detail",
            "POST /history/external-task-log",
            "POST /history/external-task-log/count",
            "POST /history/job-log",
            "POST /history/job-log/count",
            "POST /history/process-instance",
            "POST /history/process-instance/count",
            "POST /history/task",
            "POST /history/task/count",
            "POST /history/variable-instance",
            "POST /history/variable-instance/count",
            "POST /task/{id}/claim",
            "POST /task/{id}/unclaim",
            "POST /task/{id}/assignee",
            "POST /task/{id}/submit-form",
            "POST /process-definition/{id}/submit-form",
            "POST /process-definition/key/{key}/submit-form");

    /** Repairs in Cockpit. */
    private static final Set<String> ADMINISTRATORS =
            Set.of("PUT /job/{id}/retries", "POST /job/{id}/execute", "PUT /process-instance/{id}/suspended");

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ChitaCases cases;

    @Test
    void strangersReachNothing() {
        Browser stranger = Browser.stranger(port);
        List<String> reached = new ArrayList<>();
        for (Call call : calls()) {
            Answer answer = stranger.engine(call.method(), call.path(), call.changes() ? Map.of() : null);
            if (answer.status() != 401) {
                reached.add(call + " -> " + answer);
            }
        }
        assertThat(reached).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "curator", "supervisor", "secretary", "manager", "analyst", "admin", "auditor"})
    void nobodyChangesAnythingButByForms(String login) {
        Browser browser = Browser.of(port, login);
        List<Call> closed =
                calls().stream().filter(call -> isClosed(call, login)).toList();
        String before = cases.digest();
        List<String> reached = new ArrayList<>();
        for (Call call : closed) {
            Answer answer = browser.engine(call.method(), call.path(), Map.of());
            // the engine keeps no metrics here: for nobody there is anything at their address
            if (answer.status() != (call.path().startsWith("/metrics") ? 404 : 403)) {
                reached.add(call + " -> " + answer);
            }
        }
        assertThat(reached).isEmpty();
        assertThat(closed).hasSizeGreaterThan(140);
        assertThat(cases.digest()).isEqualTo(before);
    }

    /** curator2 works elsewhere; analyst and admin work here, but not with families. */
    @ParameterizedTest
    @ValueSource(strings = {"curator2", "supervisor2", "analyst", "admin"})
    void nothingThatCanBeReadTellsOfAFamily(String login) {
        Browser browser = Browser.of(port, login);
        List<String> told = new ArrayList<>();
        for (Call call : calls()) {
            if (!call.changes()) {
                Answer answer = browser.engine("GET", call.path(), null);
                if (answer.body().contains(ChitaCases.NAME)) {
                    told.add(call + " -> " + answer);
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(Browser.of(port, "intake")
                        .engine("GET", formOfTheSignal(), null)
                        .body())
                .contains(ChitaCases.NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator2", "supervisor2"})
    void nothingThatCanBeReadTellsOfACaseToAnotherOrganisation(String login) {
        Browser browser = Browser.of(port, login);
        List<String> told = new ArrayList<>();
        for (Call call : calls()) {
            Answer answer = call.changes() ? null : browser.engine("GET", call.path(), null);
            if (answer != null && cases.numbers().stream().anyMatch(answer.body()::contains)) {
                told.add(call + " -> " + answer);
            }
        }
        assertThat(told).isEmpty();
    }

    private String formOfTheSignal() {
        return "/task/" + cases.signal().task("identify-family").getId() + "/form-variables";
    }

    private static boolean isClosed(Call call, String login) {
        boolean repairs = login.equals("admin") && ADMINISTRATORS.contains(call.toString());
        return call.changes() && !OPEN.contains(call.toString()) && !repairs;
    }

    private List<Call> calls() {
        Journey supported = cases.supported();
        String instance = cases.processInstance(supported);
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("FamilyPatronageProcess")
                .latestVersion()
                .singleResult();
        Job job = engine.getManagementService()
                .createJobQuery()
                .timers()
                .listPage(0, 1)
                .get(0);
        String task = cases.signal().task("identify-family").getId();
        return EngineMatrix.calls(Map.ofEntries(
                entry("task", task),
                entry("process-instance", instance),
                entry("execution", instance),
                entry("process-definition", definition.getId()),
                entry("key", "FamilyPatronageProcess"),
                entry("job", job.getId()),
                entry("job-definition", job.getJobDefinitionId()),
                entry("deployment", definition.getDeploymentId()),
                entry("user", "curator"),
                entry("group", "curator"),
                entry("tenant", TestStaff.CHITA),
                entry("userId", "curator"),
                entry("groupId", "curator"),
                entry("varName", "caseNumber"),
                entry("messageName", "IncidentReported"),
                entry("tenant-id", TestStaff.CHITA),
                entry("history", instance)));
    }
}
