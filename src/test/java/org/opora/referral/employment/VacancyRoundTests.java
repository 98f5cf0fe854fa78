package org.opora.referral.employment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.referral.ReferralFixtures;
import org.opora.referral.employment.VacancySettings.Offset;
import org.opora.referral.transport.AgencyHttp;
import org.opora.referral.transport.AgencyHttpFixture;
import org.opora.testing.FreshDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** A round on a real database, with a board on a real socket. */
@SpringBootTest(
        classes = VacancyStore.class,
        webEnvironment = WebEnvironment.NONE,
        properties = "spring.flyway.locations=classpath:db/migration/referral")
@ContextConfiguration(initializers = FreshDatabase.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    FlywayAutoConfiguration.class
})
class VacancyRoundTests {

    private static final String PATH = "/vacancies/region/75";
    private static final AgencyHttp HTTP = AgencyHttpFixture.within(Duration.ofSeconds(5));

    @RegisterExtension
    static final WireMockExtension BOARD = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    @Autowired
    VacancyStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEarlierListIsThere() {
        jdbc.sql("delete from referral.vacancy").update();
        jdbc.sql("delete from referral.vacancy_list").update();
        page(0, vacancies("old"));
        round(Offset.PAGE);
        jdbc.sql("update referral.vacancy_list set tried_at = tried_at - interval '1 day'")
                .update();
        BOARD.resetAll();
    }

    @Test
    void turnsPagesUntilOneIsEmptyAndCountsEachVacancyOnce() {
        page(0, vacancies("a", "b"));
        page(1, vacancies("b", "c"));
        page(2, vacancies("c", "d"));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(trouble()).isEqualTo("none");
        BOARD.verify(getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("limit", equalTo("2")));
    }

    @Test
    void countsItemsWhereTheBoardDoes() {
        page(0, vacancies("a", "b"));
        page(2, vacancies("c"));
        page(4, "{\"status\":\"200\",\"results\":{}}");

        round(Offset.ITEM);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void endsWhereTheBoardIgnoresTheNumberOfThePage() {
        BOARD.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(vacancies("a", "b"))));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b");
        BOARD.verify(3, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void goesOnWhereTheFirstPageIsShownTwice() {
        page(0, vacancies("a", "b"));
        page(1, vacancies("a", "b"));
        page(2, vacancies("c"));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void asksAgainWhenTheBoardIsBusy() {
        once("Started", "fine", aResponse().withStatus(429).withHeader("Retry-After", "1"));
        once("fine", "fine", okJson(vacancies("a")));
        page(1, "{\"status\":\"200\",\"results\":{}}");

        round(Offset.PAGE);

        assertThat(ids()).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "500, HTTP_500, 3",
        "503, HTTP_503, 3",
        "429, HTTP_429, 3",
        "404, HTTP_404, 1",
        "403, HTTP_403, 1",
        "302, HTTP_302, 1"
    })
    void keepsTheEarlierListWhenTheBoardSaysNo(int status, String trouble, int asked) {
        BOARD.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Location", "/elsewhere")));

        round(Offset.PAGE);

        assertThat(ids()).containsExactly("old");
        assertThat(trouble()).isEqualTo(trouble);
        BOARD.verify(asked, getRequestedFor(urlPathEqualTo(PATH)));
        BOARD.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void keepsTheEarlierListWhenAPageInTheMiddleIsMissing() {
        page(0, vacancies("a", "b"));
        BOARD.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("offset", equalTo("1"))
                .willReturn(aResponse().withStatus(500)));

        round(Offset.PAGE);

        assertThat(ids()).containsExactly("old");
        assertThat(trouble()).isEqualTo("HTTP_500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<html>Технические работы</html> | GARBAGE",
                "{\"status\":\"500\",\"results\":{}} | STATUS_500",
                "{\"status\":\"200\",\"meta\":{\"total\":0},\"results\":{}} | EMPTY"
            })
    void keepsTheEarlierListWhenTheAnswerIsOfNoUse(String answer, String trouble) {
        BOARD.stubFor(any(anyUrl()).willReturn(okJson(answer)));

        round(Offset.PAGE);

        assertThat(ids()).containsExactly("old");
        assertThat(trouble()).isEqualTo(trouble);
    }

    @Test
    void keepsTheEarlierListWhenTheNewOneCannotBeStored() {
        page(0, vacancies("a", "b"));
        jdbc.sql("alter table referral.vacancy add constraint no_b check (id <> 'b')").update();
        try {
            round(Offset.PAGE);
        } finally {
            jdbc.sql("alter table referral.vacancy drop constraint no_b").update();
        }
        assertThat(ids()).containsExactly("old");
        assertThat(trouble()).isEqualTo("FAILED");
    }

    @Test
    void hangsUpWhenAPageIsEndless() {
        BOARD.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[10 * 1024 * 1024])));

        round(Offset.PAGE);

        assertThat(ids()).containsExactly("old");
        assertThat(trouble()).isEqualTo("ANSWER_TOO_LONG");
        BOARD.verify(1, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void doesNotWaitLongerThanARoundMayTake() {
        BOARD.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(503).withHeader("Retry-After", "86400")));

        round(Offset.PAGE);

        assertThat(trouble()).isEqualTo("ROUND_TOO_LONG");
        BOARD.verify(1, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void leavesTheRoundToTheNextStartWhenTheServerStops() {
        page(0, vacancies("a"));

        round(HTTP, Offset.PAGE, true);
        assertThat(ids()).containsExactly("old");

        round(Offset.PAGE);
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void asksNoMoreUntilTheNextNight() {
        page(0, vacancies("a"));
        round(Offset.PAGE);
        BOARD.resetRequests();

        round(Offset.PAGE);

        BOARD.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void doesNotAskABoardInsideTheHouse() {
        page(0, vacancies("a"));

        round(AgencyHttpFixture.strict(), Offset.PAGE, false);

        assertThat(trouble()).isEqualTo("ADDRESS_NOT_ALLOWED");
        BOARD.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    private void round(Offset offset) {
        round(HTTP, offset, false);
    }

    private void round(AgencyHttp http, Offset offset, boolean stopping) {
        VacancySettings settings = settings(offset);
        VacancyBoard board = new VacancyBoard(http, settings, ReferralFixtures.CLOCK);
        new VacancyRound(board, store, settings, ReferralFixtures.REGION).takeDue(() -> stopping);
    }

    private static VacancySettings settings(Offset offset) {
        return new VacancySettings(
                true,
                URI.create(BOARD.baseUrl() + "/"),
                "75",
                Map.of(),
                LocalTime.of(3, 30),
                Duration.ofMinutes(1),
                offset,
                0,
                2,
                10,
                Duration.ZERO,
                3,
                List.of(Duration.ofMillis(10)),
                Duration.ofMinutes(1),
                Duration.ofSeconds(5),
                4096,
                Duration.ofDays(3),
                5);
    }

    private static void page(int offset, String body) {
        BOARD.stubFor(get(urlPathEqualTo(PATH)).atPriority(10).willReturn(okJson("{\"results\":{}}")));
        BOARD.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("offset", equalTo(String.valueOf(offset)))
                .willReturn(okJson(body)));
    }

    private static void once(String state, String next, ResponseDefinitionBuilder answer) {
        BOARD.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("offset", equalTo("0"))
                .inScenario("board")
                .whenScenarioStateIs(state.equals("Started") ? Scenario.STARTED : state)
                .willSetStateTo(next)
                .willReturn(answer));
    }

    private static String vacancies(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{\"vacancy\":{\"id\":\"" + id + "\",\"job-name\":\"Повар\"}}")
                .collect(Collectors.joining(",", "{\"status\":\"200\",\"results\":{\"vacancies\":[", "]}}"));
    }

    private List<String> ids() {
        return store.find("75", Set.of(), new Vacancies.Part(0, 100)).stream()
                .map(NearVacancy::id)
                .toList();
    }

    private String trouble() {
        return jdbc.sql("select coalesce(trouble, 'none') from referral.vacancy_list")
                .query(String.class)
                .single();
    }
}
