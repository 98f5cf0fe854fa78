package org.opora.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.processes.WebPages;
import org.opora.testing.CountedStatements;
import org.opora.testing.Journey;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a card names, to whom, and in which words. */
class CardTests extends CardsTest {

    private static final String NAME = "Карточкина\u00a0М.\u00a0И.";

    @Autowired
    JdbcClient database;

    @Autowired
    CountedStatements statements;

    @Autowired
    StaffRegister register;

    @Test
    void aCardSaysWhomItIsAboutAndWhyByThen() {
        Journey family = supported();
        Task task = family.task("carry-out-action");

        JsonNode card =
                cards(WebPages.of(port, "curator"), List.of(task.getId())).path(0);

        assertThat(card.path("who").asText()).isEqualTo(NAME);
        assertThat(card.path("district").asText()).isEqualTo("Чита");
        assertThat(card.path("level").path("code").asText()).isEqualTo("BASIC");
        assertThat(card.path("level").path("words").asText()).isEqualTo("Basic");
        assertThat(card.path("step").asText()).isEqualTo(task.getName());
        assertThat(card.path("caseNumber").asText()).isEqualTo(family.caseNumber());
        assertThat(card.path("holder").path("login").asText()).isEqualTo("curator");
        assertThat(card.path("holder").path("me").asBoolean()).isTrue();
        assertThat(card.path("due").path("overdue").asBoolean()).isFalse();
    }

    @Test
    void theTermIsExplainedInTheReadersLanguage() {
        String task = signal().task("identify-family").getId();
        WebPages intake = WebPages.of(port, "intake");

        JsonNode english = cards(intake, List.of(task)).path(0).path("due");
        JsonNode russian = cards(intake.in("ru"), List.of(task)).path(0).path("due");

        assertThat(english.path("why").path("period").asText()).isEqualTo("P1D");
        assertThat(english.path("why").path("words").asText()).isEqualTo("1 working day from 2\u00a0March");
        assertThat(russian.path("why").path("words").asText()).isEqualTo("1 рабочий день с 2\u00a0марта");
        assertThat(english.path("day").asText()).isEqualTo("3\u00a0March, 18:00");
        assertThat(russian.path("day").asText()).isEqualTo("3\u00a0марта, 18:00");
        assertThat(english.path("left").asText()).isEqualTo("due tomorrow");
        assertThat(russian.path("left").asText()).isEqualTo("срок завтра");
    }

    @Test
    void aDayEndsWhenItDoesInTheRegion() {
        String task = signal().task("identify-family").getId();
        WebPages intake = WebPages.of(port, "intake");

        clock.set(Instant.parse("2026-03-02T14:59:00Z"));
        assertThat(left(intake, task)).isEqualTo("due tomorrow");
        clock.set(Instant.parse("2026-03-02T15:01:00Z"));
        assertThat(left(intake, task)).isEqualTo("due today");
        clock.set(Instant.parse("2026-03-03T09:01:00Z"));
        assertThat(left(intake, task)).isEqualTo("overdue since today");
        clock.set(Instant.parse("2026-03-03T15:01:00Z"));
        assertThat(left(intake, task)).isEqualTo("overdue by 1 day");
        clock.set(Instant.parse("2026-03-08T00:00:00Z"));
        assertThat(left(intake, task)).isEqualTo("overdue by 5 days");
        assertThat(left(intake.in("ru"), task)).isEqualTo("просрочено на 5 дней");
    }

    private String left(WebPages reader, String task) {
        return cards(reader, List.of(task)).path(0).path("due").path("left").asText();
    }

    @Test
    void staffOfOthersGetNoCard() {
        String task = supported().task("carry-out-action").getId();

        assertThat(cards(WebPages.of(port, "curator2"), List.of(task))).isEmpty();
        assertThat(cards(WebPages.of(port, "supervisor2"), List.of(task))).isEmpty();
    }

    @Test
    void whoReadsNoCaseFilesGetsNoNames() {
        String task = supported().task("carry-out-action").getId();

        for (String login : List.of("analyst", "admin")) {
            JsonNode card = cards(WebPages.of(port, login), List.of(task)).path(0);
            assertThat(card.path("task").asText()).as(login).isEqualTo(task);
            assertThat(card.has("who")).as(login).isFalse();
            assertThat(card.has("district")).as(login).isFalse();
            assertThat(card.toString()).doesNotContain(SURNAME);
        }
        assertThat(rows("analyst")).isEmpty();
    }

    @Test
    void staffOfAgenciesGetNothing() {
        String task = supported().task("carry-out-action").getId();
        register.hire(new NewStaff(
                "helper", "Test", "helper", "{noop}helper", Set.of(Roles.AGENCY), Set.of(TestStaff.CHITA)));

        HttpResponse<byte[]> answer = ask(WebPages.of(port, "helper"), List.of(task));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain(SURNAME, task);
    }

    @Test
    void aPageIsOneRowOfTheAccessLog() {
        Journey first = identified();
        Journey second = identified();
        database.sql("delete from security.access_log").update();

        cards(WebPages.of(port, "intake"), tasks(first, second));

        assertThat(rows("intake"))
                .singleElement()
                .asString()
                .contains("LIST_TASKS", first.caseNumber(), second.caseNumber())
                .doesNotContain(SURNAME);
    }

    @Test
    void aPageTakesAsManyStatementsAsACard() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            many.addAll(tasks(identified()));
        }
        WebPages intake = WebPages.of(port, "intake");
        cards(intake, many);

        int one = statements.of(() -> cards(intake, many.subList(0, 1)));
        int all = statements.of(() -> assertThat(cards(intake, many)).hasSize(many.size()));

        assertThat(all).isEqualTo(one).isPositive();
    }

    @Test
    void moreThanAPageIsRefused() {
        HttpResponse<byte[]> answer = ask(WebPages.of(port, "intake"), Collections.nCopies(101, "some-task"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).contains("tasks", "100");
    }

    @Test
    void aTaskThatIsDoneHasNoCard() {
        Journey family = signal();
        String task = family.task("identify-family").getId();
        family.complete("identify-family");

        assertThat(cards(WebPages.of(port, "intake"), List.of(task, "no-such-task")))
                .isEmpty();
    }

    private static List<String> tasks(Journey... families) {
        return List.of(families).stream()
                .map(family -> family.task("collect-information").getId())
                .toList();
    }

    private List<String> rows(String login) {
        return database.sql("select action || ' ' || subject || ' ' || detail from security.access_log where login = ?"
                        + " and action = 'LIST_TASKS'")
                .param(login)
                .query(String.class)
                .list();
    }
}
