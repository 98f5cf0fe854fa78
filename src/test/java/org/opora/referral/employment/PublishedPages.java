package org.opora.referral.employment;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.opora.referral.employment.VacancySettings.Offset;

/** A board of vacancies whose pages are as a test writes them; all others are empty. */
record PublishedPages(WireMockExtension board) {

    static final String PATH = "/vacancies/region/75";

    /** Two vacancies a page, three tries. */
    static VacancySettings settings(String url, Offset offset) {
        return new VacancySettings(
                true,
                URI.create(url + "/"),
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

    void page(int offset, String body) {
        board.stubFor(get(urlPathEqualTo(PATH)).atPriority(10).willReturn(okJson("{\"results\":{}}")));
        board.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("offset", equalTo(String.valueOf(offset)))
                .willReturn(okJson(body)));
    }

    void once(String state, String next, ResponseDefinitionBuilder answer) {
        board.stubFor(get(urlPathEqualTo(PATH))
                .withQueryParam("offset", equalTo("0"))
                .inScenario("board")
                .whenScenarioStateIs(state.equals("Started") ? Scenario.STARTED : state)
                .willSetStateTo(next)
                .willReturn(answer));
    }

    static String vacancies(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{\"vacancy\":{\"id\":\"" + id + "\",\"job-name\":\"Повар\"}}")
                .collect(Collectors.joining(",", "{\"status\":\"200\",\"results\":{\"vacancies\":[", "]}}"));
    }
}
