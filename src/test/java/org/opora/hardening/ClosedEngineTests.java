package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.engine.guard.DeploymentSeal;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A model is code, and a form is a document: neither comes in by a side door. */
@HardeningTest
class ClosedEngineTests {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <process id="Evil" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="begin"/>%s</process></definitions>""";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    ChitaCases cases;

    @AfterEach
    void leave() {
        identity.clearAuthentication();
    }

    @ParameterizedTest
    @ValueSource(strings = {"intake", "curator", "supervisor", "secretary", "manager", "analyst", "admin", "auditor"})
    void nobodyDeploysThroughTheApi(String login) {
        long before = repository.createDeploymentQuery().count();
        Browser browser = Browser.of(port, login);
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"evil\"; filename=\"evil.bpmn\"\r\n\r\n%s\r\n--b--\r\n";

        var answer =
                browser.send(browser.request(Browser.ENGINE + "/deployment/create", "X-XSRF-TOKEN", browser.token())
                        .header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.ofString(part.formatted(MODEL.formatted("")))));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void nobodyDeploysThroughTheJavaApiEither() {
        for (List<String> roles : List.of(List.of("administrator"), List.of("analyst"), List.<String>of())) {
            identity.setAuthentication("admin", roles, List.of(TestStaff.CHITA));
            assertThatThrownBy(() -> deploy("")).isInstanceOf(AuthorizationException.class);
        }
        identity.clearAuthentication();
        assertThatThrownBy(() -> deploy("")).isInstanceOf(AuthorizationException.class);
        String deployment =
                repository.createDeploymentQuery().listPage(0, 1).get(0).getId();
        assertThatThrownBy(() -> repository.deleteDeployment(deployment, true))
                .isInstanceOf(AuthorizationException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<scriptTask id='s' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<serviceTask id='s' camunda:class='org.opora.hardening.Beacon'/>",
                "<serviceTask id='s' camunda:expression='${beacon.light()}'/>",
                "<serviceTask id='s' camunda:type='external' camunda:topic='x'/>",
                "<serviceTask id='s' camunda:delegateExpression='${unknownBean}'/>",
                "<serviceTask id='s' camunda:delegateExpression='${dataSource}'/>",
                "<userTask id='s' camunda:assignee='${execution.getClass()}'/>",
                "<userTask id='s' name='${dataSource.connection}'/>",
                "<intermediateCatchEvent id='s'><timerEventDefinition>"
                        + "<timeDate>${execution.processEngineServices}</timeDate></timerEventDefinition></intermediateCatchEvent>"
            })
    void evenTheDeployerBringsInNoCode(String step) {
        long before = repository.createDeploymentQuery().count();

        assertThatThrownBy(() -> DeploymentSeal.open(() -> deploy(step)))
                .isInstanceOf(org.camunda.bpm.engine.ProcessEngineException.class)
                .satisfies(refused -> assertThat(refused).isNotInstanceOf(AuthorizationException.class))
                .satisfies(refused -> assertThat(refused.toString()).containsAnyOf("refused", "not allowed"));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void theGateKnowsAPathByAnyOtherSpelling() {
        Browser supervisor = Browser.of(port, "supervisor");
        Task task = cases.undecided().task("choose-route");
        String complete = "/api/engine/engine/default/task/" + task.getId() + "/complete";
        for (String way : List.of(
                "/camunda" + complete,
                "/%63amunda" + complete,
                "/camund%61" + complete,
                "/camunda" + complete + "/",
                "/camunda" + complete.replace("complete", "%63omplete"),
                "/camunda" + complete + "?x=/submit-form",
                "//camunda" + complete,
                "/camunda;x=1" + complete,
                "/./camunda" + complete,
                "/x/../camunda" + complete,
                "/camunda" + complete + ";x=1")) {
            assertThat(supervisor.post(way, Map.of()).status()).as(way).isGreaterThanOrEqualTo(400);
        }
        assertThat(cases.undecided().waitsFor()).containsExactly("choose-route");
    }

    @Test
    void aFormTakesNoJavaObjects() {
        int before = Beacon.lit();
        Task task = cases.signal().task("identify-family");
        Map<String, Object> object = Map.of(
                "value",
                "{}",
                "type",
                "Object",
                "valueInfo",
                Map.of("objectTypeName", "org.opora.hardening.Beacon", "serializationDataFormat", "application/json"));
        Map<String, Object> serialised = Map.of(
                "value",
                "rO0ABXNy",
                "type",
                "Object",
                "valueInfo",
                Map.of(
                        "objectTypeName",
                        "java.util.HashMap",
                        "serializationDataFormat",
                        "application/x-java-serialized-object"));
        for (Object value : List.of(object, serialised)) {
            var answer = Browser.of(port, "intake")
                    .engine(
                            "POST",
                            "/task/" + task.getId() + "/submit-form",
                            Map.of("variables", Map.of("surname", value)));
            assertThat(answer.status()).isIn(400, 403, 500);
            assertThat(answer.body()).doesNotContain("\tat ");
        }
        assertThat(Beacon.lit()).isEqualTo(before);
    }

    private void deploy(String step) {
        repository
                .createDeployment()
                .name("evil")
                .addString("evil.bpmn", MODEL.formatted(step))
                .deploy();
    }
}
