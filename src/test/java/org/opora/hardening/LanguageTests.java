package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The language that somebody chose counts wherever the server speaks, before that of the browser. */
@HardeningTest
class LanguageTests {

    private static final String[] GERMAN = {"Accept-Language", "de-DE"};

    @LocalServerPort
    int port;

    @Test
    void aStrangerChoosesAtTheDoorAndComesBackToIt() {
        Browser stranger = Browser.stranger(port);

        Answer chosen = choose(stranger, "ru", "/login?logout");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.header("Location")).isEqualTo("/login?logout");
        assertThat(chosen.header("Set-Cookie")).contains("opora-lang=ru", "Max-Age=31536000", "Path=/", "SameSite=Lax");
        assertThat(stranger.get("/login", "Accept-Language", "en-GB").body())
                .contains("lang=\"ru\"", "Пароль")
                .doesNotContain("Password");
    }

    @Test
    void theBrowserIsAskedWhereNothingWasChosenAndTheRegionWhereTheBrowserSpeaksOtherwise() {
        Browser stranger = Browser.stranger(port);

        assertThat(stranger.get("/login", "Accept-Language", "ru").body()).contains("Пароль");
        assertThat(stranger.get("/login", "Accept-Language", "en-US").body()).contains("Password");
        assertThat(stranger.get("/login", GERMAN).body()).contains("Password");
    }

    @Test
    void theChoiceHoldsForPagesTheApiTheEngineAndItsForms() {
        Browser curator = Browser.of(port, "curator");
        choose(curator, "ru", "/");

        assertThat(curator.get("/", GERMAN).body()).contains("Мои задачи");
        assertThat(curator.get("/no-such-page", "Accept-Language", "en", "Accept", "text/html")
                        .body())
                .contains("Такой страницы нет");
        assertThat(curator.get("/api/desk/me", GERMAN).json().path("language").asText())
                .isEqualTo("ru");
        assertThat(curator.engine("DELETE", "/task/1", null)
                        .json()
                        .path("detail")
                        .asText())
                .contains("закрыто");
        assertThat(wrongForm(curator)).contains("нужно заполнить");

        choose(curator, "en", "/");
        assertThat(wrongForm(curator)).contains("must be filled in").doesNotContain("нужно");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "evil", "", "/a\r\nX: y"})
    void nobodyIsLedToAnotherSite(String back) {
        assertThat(choose(Browser.stranger(port), "en", back).header("Location"))
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "", "RU"})
    void otherLanguagesAreRefusedAndAForeignCookieIsNoChoice(String language) {
        Browser stranger = Browser.stranger(port);

        assertThat(choose(stranger, language, "/").status()).isEqualTo(400);
        assertThat(stranger.get("/login", "Cookie", "opora-lang=" + language).body())
                .contains("Password");
    }

    private static String wrongForm(Browser curator) {
        return curator.engine(
                        "POST", "/process-definition/key/HelpRequestProcess/submit-form", Map.of("variables", Map.of()))
                .json()
                .path("message")
                .asText();
    }

    private static Answer choose(Browser browser, String language, String back) {
        String form = "lang=%s&back=%s"
                .formatted(
                        java.net.URLEncoder.encode(language, java.nio.charset.StandardCharsets.UTF_8),
                        java.net.URLEncoder.encode(back, java.nio.charset.StandardCharsets.UTF_8));
        return browser.send(browser.request("/language")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
