package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.engine.Roles;
import org.opora.hardening.Browser.Answer;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisation.Kind;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets which figures over HTTP, where the region publishes them. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "opora.reporting.public=true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsDoorTests {

    private static final String LEAVERS = "/api/metrics/leavers-by-institution";
    private static final String PUBLISHED = "/api/public/metrics/leavers-by-institution";

    @LocalServerPort
    int port;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRegister staff;

    @Autowired
    SupportCases cases;

    @Autowired
    CareLeavers registry;

    @Autowired
    TestClock clock;

    @BeforeAll
    void threeInstitutionsHaveLeavers() {
        clock.set(Instant.parse("2025-12-01T00:00:00Z"));
        organisations.open(new Organisation("ministry", "Ministry", Kind.MINISTRY, null));
        staff.hire(new NewStaff(
                "ministry", "Test", "Ministry", "{noop}ministry", Set.of(Roles.MANAGER), Set.of("ministry")));
        for (String id : List.of("home-1", "home-2", "home-3")) {
            organisations.open(new Organisation(id, "=cmd|' /C calc'!A0 " + id, Kind.INSTITUTION, null));
        }
        staff.hire(new NewStaff("head", "Test", "Head", "{noop}head", Set.of(Roles.SUPERVISOR), Set.of("home-1")));
        enter("home-1", 7);
        enter("home-2", 3);
        enter("home-3", 12);
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "intake, 403",
        "curator, 403",
        "supervisor, 200",
        "secretary, 403",
        "manager, 200",
        "analyst, 200",
        "admin, 403",
        "auditor, 200"
    })
    void figuresAreForThoseWhoAnswerForTheWork(String login, int status) {
        Browser browser = Browser.of(port, login);

        assertThat(browser.get("/api/metrics").status()).isEqualTo(status);
        assertThat(browser.get(LEAVERS).status()).isEqualTo(status);
        assertThat(browser.get("/figures").status()).isEqualTo(status);
    }

    @Test
    void allFiguresStandOnOnePageAndEachLeadsToItsFile() {
        Browser ministry = Browser.of(port, "ministry");
        Answer page = ministry.get("/figures?from=2025-01-01&to=2025-12-31", "Accept-Language", "ru");

        assertThat(page.body())
                .contains("Выпускники по учреждениям", "ручном управлении", "1 января 2025", "31 декабря 2025", "31,8")
                .contains("<strong>22</strong>", "&#x3D;cmd|&#39; /C calc&#39;!A0 home-1")
                .doesNotContain("reporting.");
        String file = page.body()
                .replaceAll("(?s).*?href=\"(/api/metrics/[^\"]*)\".*", "$1")
                .replace("&amp;", "&")
                .replace("&#x3D;", "=");
        assertThat(ministry.get(file).header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(ministry.get("/figures?organisation=home-2&to=2025-12-31").body())
                .contains("<option value=\"home-2\" selected>", "<strong>3</strong>", "organisation&#x3D;home-2");
    }

    @Test
    void thePageSaysWhatIsWrongWithTheQuestion() {
        Browser head = Browser.of(port, "head");
        Answer backwards = head.get("/figures?from=2026-02-01&to=2026-01-31", "Accept-Language", "ru");
        Answer strange = head.get("/figures?organisation=home-2");
        Answer noDay = head.get("/figures?to=tomorrow", "Accept-Language", "ru");

        assertThat(backwards.status()).isEqualTo(400);
        assertThat(backwards.body())
                .contains("role=\"alert\"", "Дата «С» не может быть позже даты «По».", "value=\"2026-02-01\"");
        assertThat(noDay.status()).isEqualTo(400);
        assertThat(noDay.body()).contains("В поле «По» нужна дата.");
        assertThat(strange.status()).isEqualTo(404);
        assertThat(strange.body()).doesNotContain("<select name=\"organisation\">");
    }

    @Test
    void everyMetricIsListedAndCounted() {
        Browser manager = Browser.of(port, "manager");
        JsonNode list = manager.get("/api/metrics", "Accept-Language", "ru").json();

        assertThat(list.findValuesAsText("key"))
                .containsExactly(
                        "leavers-by-institution",
                        "yearly-lists",
                        "leavers-helped",
                        "housing-inspections",
                        "escalations-open",
                        "registry-completeness");
        assertThat(list.get(0).get("name").asText()).isEqualTo("Выпускники по учреждениям");
        list.findValuesAsText("key").forEach(key -> {
            Answer answer = manager.get("/api/metrics/" + key);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        });
    }

    @Test
    void theMinistrySeesAllAndAHeadHisOwn() {
        JsonNode all =
                Browser.of(port, "ministry").get(LEAVERS + "?to=2025-12-31").json();
        JsonNode own = Browser.of(port, "head").get(LEAVERS + "?to=2025-12-31").json();

        assertThat(values(all.get("totals"))).containsExactly(22L, 3L, 3L);
        assertThat(values(all.get("breakdowns").get(0).get("rows"))).containsExactly(7L, 3L, 12L);
        assertThat(values(own.get("totals"))).containsExactly(7L, 1L, 1L);
        assertThat(values(Browser.of(port, "ministry")
                        .get(LEAVERS + "?to=2025-12-31&organisation=home-2")
                        .json()
                        .get("totals")))
                .containsExactly(3L, 1L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/metrics/none, 404, leavers-helped",
        "/api/metrics/leavers-helped?from=2026-02-01&to=2026-01-31, 400, from",
        "/api/metrics/leavers-helped?from=2026-02-30, 400, from",
        "/api/metrics/leavers-helped?to=+1000000-01-01, 400, to",
        "/api/metrics/leavers-helped?format=xml, 400, format",
        "/api/metrics/leavers-helped?organisation=home-2, 404, organisation",
        "/api/metrics/leavers-helped?organisation=none, 404, organisation"
    })
    void aWrongQuestionIsToldWhatIsWrong(String path, int status, String word) {
        Browser head = Browser.of(port, "head");
        for (String language : List.of("ru", "en")) {
            for (String accept : List.of("application/json", "text/csv")) {
                Answer answer = head.send(head.request(path, "Accept-Language", language, "Accept", accept));
                assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
                assertThat(answer.json().get("detail").asText()).contains(word);
                assertThat(answer.json().get("detail").asText().matches("(?s).*[а-я].*"))
                        .isEqualTo(language.equals("ru"));
            }
        }
    }

    /** Nine hours before it begins in Greenwich. */
    @ParameterizedTest
    @CsvSource({"2025-12-31T14:59:59Z, 2025-01-01", "2025-12-31T15:00:00Z, 2026-01-01"})
    void theYearBeginsInTheRegion(Instant now, String from) {
        clock.set(now);

        assertThat(Browser.of(port, "manager").get(LEAVERS).json().get("from").asText())
                .isEqualTo(from);
    }

    @Test
    void aFileOpensInASpreadsheetAndRunsNothing() {
        Browser ministry = Browser.of(port, "ministry");
        Answer file = ministry.send(
                ministry.request(LEAVERS + "?to=2025-12-31", "Accept", "text/csv", "Accept-Language", "ru"));

        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"leavers-by-institution_2025-01-01_2025-12-31.csv\"");
        String[] lines = file.body().split("\r\n");
        assertThat(lines[0])
                .isEqualTo("\uFEFF\"Показатель\";\"С\";\"По\";\"Организация\";\"Разрез\";\"Код\";\"Строка\""
                        + ";\"Значение\";\"Процент\";\"Единица\"");
        assertThat(lines[4])
                .isEqualTo("\"Выпускники по учреждениям\";\"2025-01-01\";\"2025-12-31\";\"все\";\"По учреждениям\""
                        + ";\"home-1\";\"'=cmd|' /C calc'!A0 home-1\";\"7\";\"31,8\";\"человек\"");
        assertThat(lines).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "format=csv | application/json | text/csv",
                "format=json | text/csv | application/json",
                "x=1 | text/csv;q=0.5, application/json | application/json",
                "x=1 | text/html, */*;q=0.8 | application/json",
                "x=1 | nonsense | application/json"
            })
    void theFormatIsWhatWasAskedFor(String parameter, String accept, String type) {
        Browser manager = Browser.of(port, "manager");
        Answer answer = manager.send(manager.request(LEAVERS + "?" + parameter, "Accept", accept));

        assertThat(answer.header("Content-Type")).startsWith(type);
    }

    @Test
    void strangersGetFiguresOfTheRegionWithoutSmallNumbers() {
        Browser stranger = Browser.stranger(port);

        JsonNode published = stranger.get(PUBLISHED).json();

        assertThat(published.get("from").asText()).isEqualTo("2025-01-01");
        assertThat(values(published.get("totals"))).containsExactly(22L, 3L, 3L);
        assertThat(values(published.get("breakdowns").get(0).get("rows"))).containsExactly(null, null, 12L);
        Answer file = stranger.get(PUBLISHED + "?format=csv");
        assertThat(file.body()).contains("\"…\";\"\"").doesNotContain("\"7\"", "\"3\";\"1");
        assertThat(stranger.get("/api/public/metrics").json()).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?from=2025-01-01&to=2025-12-30",
                "?from=2025-01-01&to=2025-03-31",
                "?from=2026-01-01&to=2026-12-31",
                "?from=2025-01-01",
                "?from=2025-12-31&to=2025-01-01",
                "?organisation=home-1"
            })
    void strangersCannotSubtractOnePeriodFromAnother(String question) {
        Answer answer = Browser.stranger(port).get(PUBLISHED + question);

        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    }

    @Test
    void strangersOnlyRead() {
        Browser stranger = Browser.stranger(port);

        assertThat(stranger.send("POST", PUBLISHED, "{}").status()).isIn(401, 403);
        assertThat(stranger.get(LEAVERS).status()).isEqualTo(401);
        assertThat(stranger.get("/api/public/metrics/../../cases").status()).isIn(400, 401);
        assertThat(stranger.get("/api/public/other").status()).isEqualTo(401);
    }

    private void enter(String institution, int leavers) {
        for (int i = 0; i < leavers; i++) {
            NewPerson person = new NewPerson("SELF", "Иванов", "Пётр", null, LocalDate.of(2007, 1, 1 + i), null);
            registry.register(
                    cases.open(CaseKind.CARE_LEAVER, institution),
                    new NewCareLeaver(
                            person, "Чита", null, institution, LocalDate.of(2025, 6, 30), Circumstances.unknown()));
        }
    }

    private static List<Long> values(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(line ->
                        line.get("value").isNull() ? null : line.get("value").asLong())
                .collect(java.util.ArrayList::new, List::add, List::addAll);
    }
}
