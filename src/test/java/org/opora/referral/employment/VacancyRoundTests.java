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

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.time.Duration;
import java.util.List;
import java.util.Set;
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

    private static final String PATH = PublishedPages.PATH;
    private static final AgencyHttp HTTP = AgencyHttpFixture.within(Duration.ofSeconds(5));

    @RegisterExtension
    static final WireMockExtension BOARD = WireMockExtension.newInstance()
            .options(WireMockConfiguration.options().dynamicPort())
            .build();

    private final PublishedPages pages = new PublishedPages(BOARD);

    @Autowired
    VacancyStore store;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void anEarlierListIsThere() {
        jdbc.sql("delete from referral.vacancy").update();
        jdbc.sql("delete from referral.vacancy_list").update();
        pages.page(0, PublishedPages.vacancies("old"));
        round(Offset.PAGE);
        jdbc.sql("update referral.vacancy_list set tried_at = tried_at - interval '1 day'")
                .update();
        BOARD.resetAll();
    }

    @Test
    void turnsPagesUntilOneIsEmptyAndCountsEachVacancyOnce() {
        pages.page(0, PublishedPages.vacancies("a", "b"));
        pages.page(1, PublishedPages.vacancies("b", "c"));
        pages.page(2, PublishedPages.vacancies("c", "d"));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(trouble()).isEqualTo("none");
        BOARD.verify(getRequestedFor(urlPathEqualTo(PATH)).withQueryParam("limit", equalTo("2")));
    }

    @Test
    void countsItemsWhereTheBoardDoes() {
        pages.page(0, PublishedPages.vacancies("a", "b"));
        pages.page(2, PublishedPages.vacancies("c"));
        pages.page(4, "{\"status\":\"200\",\"results\":{}}");

        round(Offset.ITEM);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void endsWhereTheBoardIgnoresTheNumberOfThePage() {
        BOARD.stubFor(get(urlPathEqualTo(PATH)).willReturn(okJson(PublishedPages.vacancies("a", "b"))));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b");
        BOARD.verify(3, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void goesOnWhereTheFirstPageIsShownTwice() {
        pages.page(0, PublishedPages.vacancies("a", "b"));
        pages.page(1, PublishedPages.vacancies("a", "b"));
        pages.page(2, PublishedPages.vacancies("c"));

        round(Offset.PAGE);

        assertThat(ids()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void asksAgainWhenTheBoardIsBusy() {
        pages.once("Started", "fine", aResponse().withStatus(429).withHeader("Retry-After", "1"));
        pages.once("fine", "fine", okJson(PublishedPages.vacancies("a")));
        pages.page(1, "{\"status\":\"200\",\"results\":{}}");

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
        pages.page(0, PublishedPages.vacancies("a", "b"));
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
        pages.page(0, PublishedPages.vacancies("a", "b"));
        jdbc.sql("alter table referral.vacancy add constraint no_b check (id <> 'b')")
                .update();
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
        pages.page(0, PublishedPages.vacancies("a"));

        round(HTTP, Offset.PAGE, true);
        assertThat(ids()).containsExactly("old");

        round(Offset.PAGE);
        assertThat(ids()).containsExactly("a");
    }

    @Test
    void asksNoMoreUntilTheNextNight() {
        pages.page(0, PublishedPages.vacancies("a"));
        round(Offset.PAGE);
        BOARD.resetRequests();

        round(Offset.PAGE);

        BOARD.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    @Test
    void doesNotAskABoardInsideTheHouse() {
        pages.page(0, PublishedPages.vacancies("a"));

        round(AgencyHttpFixture.strict(), Offset.PAGE, false);

        assertThat(trouble()).isEqualTo("ADDRESS_NOT_ALLOWED");
        BOARD.verify(0, getRequestedFor(urlPathEqualTo(PATH)));
    }

    private void round(Offset offset) {
        round(HTTP, offset, false);
    }

    private void round(AgencyHttp http, Offset offset, boolean stopping) {
        VacancySettings settings = PublishedPages.settings(BOARD.baseUrl(), offset);
        VacancyBoard board = new VacancyBoard(http, settings, ReferralFixtures.CLOCK);
        new VacancyRound(board, store, settings, ReferralFixtures.REGION).takeDue(() -> stopping);
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
