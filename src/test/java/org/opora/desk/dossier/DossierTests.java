package org.opora.desk.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.casefile.CaseFile;
import org.opora.engine.guard.DeploymentSeal;
import org.opora.processes.WebPages;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The case file as its readers see it, over HTTP. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DossierTests {

    private static final String ILLNESS = "У ребёнка Ёлкина бронхит";

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseFile caseFile;

    @Autowired
    RepositoryService repository;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private Journey family;
    private String file = "";

    @BeforeEach
    void aFamilyIsSurveyed() {
        family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .complete("identify-family")
                .complete("collect-information")
                .complete("survey-home", "childrenCondition", ILLNESS);
        file = "/cases/" + family.caseNumber();
    }

    @Test
    void theWholeStoryStandsOnOnePageInTheReadersLanguage() {
        family.complete("assess-risks").complete("choose-route");
        String english = page("supervisor").text(file);
        assertThat(english)
                .contains("<html lang=\"en\"", "Level and how it came about", "Proposed and decided", "Why?")
                .contains("Table “Level of support”, version 1", "The urgency of the signal was set", "Consents")
                .doesNotContain("dossier.", ">SIGNAL_TRIAGED", ">FAMILY_ATTACHED");

        assertThat(new String(russian("supervisor", file), StandardCharsets.UTF_8))
                .contains("<html lang=\"ru\"", "Уровень и как он установлен", "Таблица «Уровень сопровождения»")
                .contains("Обследовать условия жизни", "Определена срочность сигнала", "Почему?")
                .doesNotContain("dossier.");
    }

    @Test
    void aCaseOfOthersIsAsIfItWereNotThere() {
        List<String> doors = List.of(file, file + "/chronology", file + "/reasons", file + "/entries/" + survey().id());
        for (String door : doors) {
            assertThat(page("supervisor2").get(door).statusCode()).as(door).isEqualTo(404);
            assertThat(page("analyst").get(door).statusCode()).as(door).isEqualTo(403);
            assertThat(page("auditor").get(door).statusCode()).as(door).isEqualTo(200);
        }
        assertThat(page("supervisor").get("/cases/FP-2026-999999").statusCode()).isEqualTo(404);
        String task = family.task("assess-risks").getId();
        assertThat(page("supervisor2").get("/cases/of-task/" + task).statusCode())
                .isEqualTo(404);
        assertThat(page("supervisor").text("/cases")).contains(family.caseNumber());
        assertThat(page("supervisor2").text("/cases")).doesNotContain(family.caseNumber());
        assertThat(page("analyst").get("/cases").statusCode()).isEqualTo(403);
    }

    @Test
    void anEntryOfAnotherCaseIsNotShownUnderThisOne() {
        Journey other = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));
        assertThat(page("supervisor")
                        .get("/cases/" + other.caseNumber() + "/entries/" + survey().id())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void eachOpeningIsOneRowOfTheAccessLog() {
        int before = reads("READ_CASE", family.caseNumber());
        page("curator").get(file);
        String task = family.task("assess-risks").getId();
        assertThat(page("curator").text("/cases/of-task/" + task))
                .startsWith("<article")
                .contains(family.caseNumber(), "open here");
        assertThat(reads("READ_CASE", family.caseNumber())).isEqualTo(before + 2);
        page("curator").get(file + "/entries/" + survey().id());
        assertThat(reads("READ_ENTRY", family.caseNumber() + " " + survey().id()))
                .isEqualTo(1);
    }

    @Test
    void healthIsHiddenFromRolesThatNeedNotKnowAndIsNotFoundByThemEither() throws IOException {
        String form = file + "/entries/" + survey().id();
        assertThat(page("curator").text(form)).contains(ILLNESS).doesNotContain("hidden from your role");
        assertThat(page("manager").text(form)).contains("hidden from your role").doesNotContain("бронхит");
        assertThat(page("manager").text(file)).doesNotContain("бронхит");

        assertThat(page("curator").text("/api" + file)).contains("бронхит");
        assertThat(page("manager").text("/api" + file)).contains("survey-home").doesNotContain("бронхит");

        String asked = "{\"text\":\"елкина БРОНХИТ\"}";
        assertThat(titles(chronology("curator", asked))).containsExactly("Survey the home");
        assertThat(titles(chronology("manager", asked))).isEmpty();
        String wrong = "{\"text\":\"" + "x".repeat(201) + "\"}";
        assertThat(answer("curator", wrong).statusCode()).isEqualTo(400);
    }

    @Test
    void aLongStoryIsReadFiftyEntriesAtATimeWithoutGapsOrDoubles() throws IOException {
        for (int month = 0; month < 117; month++) {
            caseFile.note(
                    family.caseNumber(), "LEVEL_CHANGED", Map.of("from", "BASIC", "to", "CRISIS", "reason", "REVIEW"));
        }
        int all = caseFile.chronology(family.caseNumber()).size();
        List<String> ids = new ArrayList<>();
        List<Integer> pages = new ArrayList<>();
        JsonNode page = chronology("curator", "{}");
        while (true) {
            page.path("entries").forEach(entry -> ids.add(entry.path("id").asText()));
            pages.add(page.path("entries").size());
            if (page.path("older").isMissingNode()) {
                break;
            }
            page = chronology("curator", "{\"before\":" + page.path("older").asLong() + "}");
        }
        assertThat(ids).hasSize(all).doesNotHaveDuplicates();
        assertThat(pages).startsWith(50, 50);
        assertThat(page("curator").text(file)).contains(all + " entries in all", "Older entries");
    }

    @Test
    void theStoryIsFilteredByKindPeriodAndPerson() throws IOException {
        assertThat(titles(chronology("curator", "{\"kind\":\"FORM\"}")))
                .containsExactly("Survey the home", "Collect information", "Identify the family", "Signal registered");
        assertThat(titles(chronology("curator", "{\"kind\":\"FORM:survey-home\"}")))
                .hasSize(1);
        assertThat(titles(chronology("curator", "{\"kind\":\"SIGNAL_TRIAGED\"}")))
                .containsExactly("The urgency of the signal was set");
        clock.advance(Duration.ofDays(40));
        caseFile.note(family.caseNumber(), "CAME_OF_AGE", Map.of("reason", "CHILD_ADULT"));
        String today = "\"" + TestClock.DAY.plusDays(30) + "\"";
        assertThat(titles(chronology("curator", "{\"from\":" + today + "}")))
                .containsExactly("The youngest child came of age");
        assertThat(titles(chronology("curator", "{\"until\":" + today + ",\"by\":\"intake\"}")))
                .contains("Signal registered")
                .doesNotContain("The youngest child came of age", "Survey the home");
        assertThat(answer("curator", "{\"from\":\"yesterday\"}").statusCode()).isEqualTo(400);
    }

    @Test
    void aFormOpensAsItWasSignedAfterItWasChanged() throws IOException {
        deployWith("\"Findings\"", "\"What we saw\"");
        String form = page("curator").text(file + "/entries/" + survey().id());
        assertThat(form)
                .contains("Findings", "State of the home", "Needs repair")
                .doesNotContain("What we saw", "NEEDS_REPAIR");
        assertThat(new String(russian("curator", file + "/entries/" + survey().id()), StandardCharsets.UTF_8))
                .contains("Состояние жилья", "Подписано")
                .doesNotContain("State of the home");
    }

    private void deployWith(String text, String other) throws IOException {
        String changed = Files.readString(Path.of("forms/family-patronage/survey-home.form"));
        assertThat(changed).contains(text);
        byte[] bytes = changed.replace(text, other).getBytes(StandardCharsets.UTF_8);
        DeploymentSeal.open(() -> repository
                .createDeployment()
                .name("processes/family-patronage")
                .addInputStream("survey-home.form", new java.io.ByteArrayInputStream(bytes))
                .deploy());
    }

    private CaseFile.SignedForm survey() {
        return caseFile.latest(family.caseNumber(), "survey-home").orElseThrow();
    }

    private WebPages page(String login) {
        return WebPages.of(port, login);
    }

    private byte[] russian(String login, String path) {
        return page(login).in("ru").get(path).body();
    }

    private HttpResponse<byte[]> answer(String login, String body) {
        return page(login).json("POST", "/api/desk" + file + "/chronology", body);
    }

    private JsonNode chronology(String login, String body) throws IOException {
        HttpResponse<byte[]> answer = answer(login, body);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.body());
    }

    private static List<String> titles(JsonNode page) {
        return page.path("entries").findValuesAsText("title");
    }

    private int reads(String action, String subject) {
        return jdbc.sql("select count(*) from security.access_log where action = :action and subject = :subject")
                .param("action", action)
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }
}
