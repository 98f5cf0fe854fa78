package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;
import org.opora.hardening.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432: expressions in queries of tasks run code in the stock engine, at least inside alternatives. */
@HardeningTest
class QueryExpressionTests {

    private static final String ATTACK = "${''.getClass().forName('org.opora.hardening.Beacon').newInstance()}";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessEngine engine;

    private Browser curator;
    private Filter shipped;
    private int before;

    @BeforeEach
    void logIn() {
        curator = Browser.of(port, "curator");
        shipped = filters.createFilterQuery().list().get(0);
        before = Beacon.lit();
    }

    @AfterEach
    void nothingWasEvaluated() {
        assertThat(Beacon.lit()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'dueAfterExpression': '%s'}",
                "{'orQueries': [{'dueAfterExpression': '%s'}]}",
                "{'orQueries': [{'name': 'x'}, {'assigneeExpression': '%s'}]}",
                "{'orQueries': [{'orQueries': [{'dueAfterExpression': '%s'}]}]}",
                "{'orQueries': [{'name': 'x', 'orQueries': [{'orQueries': [{'candidateGroupsExpression': '%s'}]}]}]}"
            })
    void anExpressionIsRefusedAtEveryDepth(String shape) {
        for (String path : List.of(
                "/task",
                "/task/count",
                "/filter/" + shipped.getId() + "/list",
                "/filter/" + shipped.getId() + "/count",
                "/filter/" + shipped.getId() + "/singleResult")) {
            assertThat(curator.engine("POST", path, body(shape)).status())
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void anExpressionInAnAddressIsRefused() {
        String attack = URLEncoder.encode(ATTACK, StandardCharsets.UTF_8);
        for (String parameter : List.of(
                "dueAfterExpression",
                "assigneeExpression",
                "candidateGroupExpression",
                "processInstanceBusinessKeyExpression",
                "createdOnExpression",
                "followUpBeforeExpression")) {
            assertThat(curator.get(Browser.ENGINE + "/task?" + parameter + "=" + attack)
                            .status())
                    .as(parameter)
                    .isEqualTo(400);
        }
    }

    @Test
    void filtersAreNotMadeOrChangedThroughTheApi() {
        Map<String, Object> filter = Map.of(
                "resourceType",
                "Task",
                "name",
                "mine",
                "query",
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", ATTACK))));

        Answer created = Browser.of(port, "admin").engine("POST", "/filter/create", filter);
        Answer changed = curator.engine("PUT", "/filter/" + shipped.getId(), filter);

        assertThat(created.status()).isEqualTo(403);
        assertThat(changed.status()).isEqualTo(403);
        assertThat(filters.createFilterQuery().filterName("mine").count()).isZero();
    }

    @Test
    void aFilterWithAnExpressionIsNotEvenStoredByTheServerItself() {
        Filter evil = filters.newTaskFilter("Evil")
                .setQuery(
                        tasks.createTaskQuery().or().dueAfterExpression(ATTACK).endOr());

        assertThatThrownBy(() -> filters.saveFilter(evil)).isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void theShippedFiltersWork() {
        Browser supervisor = Browser.of(port, "supervisor");
        Browser curator = Browser.of(port, "curator");
        for (Filter filter : filters.createFilterQuery().list()) {
            String path = "/filter/" + filter.getId() + "/list";
            Browser reader = "families".equals(filter.getProperties().get("opora")) ? curator : supervisor;
            assertThat(reader.engine("GET", path, null).status()).isEqualTo(200);
            assertThat(reader.engine("POST", path, Map.of("nameLike", "%x%")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void theAttackWouldWorkOnTheStockEngine() {
        ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(context -> new JuelExpressionManager()
                        .createExpression(ATTACK)
                        .getValue(Mockito.mock(VariableScope.class)));

        assertThat(Beacon.lit()).isEqualTo(before + 1);
        before++;
    }

    private static String body(String shape) {
        return shape.replace('\'', '"').formatted(ATTACK.replace("\"", "\\\""));
    }
}
