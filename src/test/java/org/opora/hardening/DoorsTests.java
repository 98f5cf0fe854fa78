package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What is open to strangers, and how the server carries itself towards browsers. */
@HardeningTest
class DoorsTests {

    private static final Set<String> OPEN = Set.of(
            "/login",
            "/language",
            "/error",
            "/agency-api/{agency}/events",
            "/agency-api/{agency}/fhir",
            "/agency/r/{token}",
            "/calendar/{token:[A-Za-z0-9_-]+}.ics");

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everyPageAndEveryCallDemandsALogin() {
        Browser stranger = Browser.stranger(port);
        List<String> open = new ArrayList<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !OPEN.contains(path))
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .forEach(path -> {
                    int status = stranger.get(path).status();
                    if (status != 401 && status != 302) {
                        open.add(path + " -> " + status);
                    }
                });
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/default/",
                "/camunda/app/admin/default/",
                "/camunda/app/welcome/default/",
                "/camunda/lib/deps.js",
                "/camunda/api/engine/engine",
                "/camunda/api/cockpit/plugin",
                "/engine-rest/engine",
                "/engine-rest/task",
                "/rest/engine",
                "/h2-console",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/actuator/prometheus",
                "/actuator/loggers",
                "/actuator/threaddump",
                "/demo/time",
                "/api/public/metrics",
                "/api/public/metrics/leavers-helped",
                "/unknown"
            })
    void strangersAreSentToTheLogin(String path) {
        Answer answer = Browser.stranger(port).get(path);

        assertThat(answer.status()).as(answer.toString()).isIn(302, 401);
        if (answer.status() == 302) {
            assertThat(answer.header("Location"))
                    .isEqualTo(Browser.stranger(port).server() + "/login");
        }
    }

    @Test
    void theOpenEngineApiDoesNotExist() {
        Browser admin = Browser.of(port, "admin");

        assertThat(admin.get("/engine-rest/engine").status()).isEqualTo(404);
        assertThat(admin.get("/v3/api-docs").status()).isEqualTo(404);
        assertThat(Browser.stranger(port).get("/v3/api-docs").status()).isIn(302, 401, 404);
        assertThat(admin.get("/actuator/env", "Authorization", Programs.basic("admin"))
                        .status())
                .isEqualTo(404);
        assertThat(admin.get("/actuator/heapdump", "Authorization", Programs.basic("admin"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void healthIsOpenAndSaysNoMoreThanThat() {
        Answer health = Browser.stranger(port).get("/actuator/health");

        assertThat(health.status()).as(health.toString()).isEqualTo(200);
        assertThat(health.json().fieldNames()).toIterable().containsExactlyInAnyOrder("status", "groups");
    }

    @Test
    void metricsAreForAdministrators() {
        Browser stranger = Browser.stranger(port);

        assertThat(stranger.get("/actuator/prometheus", "Authorization", Programs.basic("curator"))
                        .status())
                .isEqualTo(403);
        Answer metrics = stranger.get("/actuator/prometheus", "Authorization", Programs.basic("admin"));
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes");
    }

    @Test
    void agenciesComeInBySignatureOnly() {
        Browser stranger = Browser.stranger(port);
        Map<String, Object> event =
                Map.of("type", "referral.status", "referralNumber", "REF-2026-000001", "status", "ACCEPTED");
        for (String agency : List.of("employment", "unknown", "opora")) {
            assertThat(stranger.send("POST", "/agency-api/" + agency + "/events", event)
                            .status())
                    .isEqualTo(401);
            assertThat(stranger.send(
                                    "POST",
                                    "/agency-api/" + agency + "/events",
                                    event,
                                    "webhook-id",
                                    "e1",
                                    "webhook-timestamp",
                                    "1",
                                    "webhook-signature",
                                    "v1,AAAA")
                            .status())
                    .isEqualTo(401);
        }
        assertThat(stranger.get("/agency-api/employment/events").status()).isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/", "/api/cases"})
    void pagesCannotBeFramedSniffedOrFedForeignScripts(String path) {
        Answer page = Browser.of(port, path.contains("cockpit") ? "manager" : "curator")
                .get(path);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Content-Security-Policy"))
                .contains("object-src 'none'", "base-uri ", "frame-ancestors 'none'");
    }

    @Test
    void theSessionCookieIsNotForScriptsNorForOtherSites() {
        Browser stranger = Browser.stranger(port);

        String cookie = stranger.login("curator", "curator").header("Set-Cookie");

        assertThat(cookie).containsIgnoringCase("HttpOnly").containsIgnoringCase("SameSite=Lax");
        String token = stranger.get("/camunda/app/tasklist/default/").header("Set-Cookie");
        assertThat(token).contains("XSRF-TOKEN").containsIgnoringCase("SameSite=Lax");
    }

    @Test
    void aLoginGivesANewSession() {
        Browser browser = Browser.stranger(port);
        browser.login("curator", "wrong");
        browser.login("curator", "curator");
        String first = browser.cookie("SESSION").orElseThrow().getValue();
        browser.login("curator", "curator");

        assertThat(browser.cookie("SESSION").orElseThrow().getValue()).isNotEqualTo(first);
    }

    @Test
    void forgedRequestsAreRefused() {
        String tasks = Browser.ENGINE + "/task";

        assertThat(Browser.of(port, "curator").send("POST", tasks, Map.of()).status())
                .isEqualTo(403);
        assertThat(Browser.of(port, "curator")
                        .send("POST", tasks, Map.of(), "X-XSRF-TOKEN", "0123456789ABCDEF")
                        .status())
                .isEqualTo(403);
        assertThat(Browser.of(port, "curator").post(tasks, Map.of()).status()).isEqualTo(200);
        Answer merged = Browser.of(port, "supervisor")
                .post("/api/families/00000000-0000-0000-0000-000000000001/merge", Map.of());
        assertThat(merged.status()).as(merged.toString()).isEqualTo(403);
        Answer set = Browser.of(port, "admin").send("PUT", "/api/calendar/days/2027-01-02", Map.of("kind", "HOLIDAY"));
        assertThat(set.status()).as(set.toString()).isEqualTo(403);
    }

    /** Such as a tab of Tasklist that is open from before its person logged in again. */
    @Test
    void aCallWithAnotherSessionsTokenEndsNoSession() {
        Browser again = Browser.of(port, "curator");
        String tasks = Browser.ENGINE + "/task";

        assertThat(again.send("POST", tasks, Map.of(), "X-XSRF-TOKEN", "0123456789ABCDEF")
                        .status())
                .isEqualTo(403);
        assertThat(again.send("POST", tasks, Map.of()).status()).isEqualTo(403);

        assertThat(again.get("/api/desk/me").status()).isEqualTo(200);
        assertThat(again.post(tasks, Map.of()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.org", "null", "http://localhost.evil.example.org", "nonsense://"})
    void anotherSitesPageLogsNobodyIn(String origin) {
        Browser browser = Browser.stranger(port);

        assertThat(browser.login("curator", "curator", "Origin", origin).status())
                .isEqualTo(403);
        assertThat(browser.get("/api/cases").status()).isEqualTo(401);
        assertThat(browser.login("curator", "curator", "Origin", browser.server())
                        .status())
                .isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/none",
                "/api/cases?page=x",
                "/api/referrals/none",
                "/unknown",
                "/api/calendar/days?from=x",
                "/camunda/api/engine/engine/default/task/none",
                "/camunda/api/engine/engine/default/task?maxResults=x",
                "/camunda/api/engine/engine/none/task",
                "/camunda/api/engine/engine/default/task?maxResults=100000",
                "/camunda/api/engine/engine/default/task?sortBy=x",
                "/camunda/app/none/default/"
            })
    void errorsTellNothingOfTheInside(String path) {
        Answer error = Browser.of(port, "curator").get(path);

        assertThat(error.status()).isBetween(400, 499);
        assertThat(error.body())
                .doesNotContain("\tat ", "org.springframework", "org.camunda", "org.opora", "SQL", "postgres");
    }

    @Test
    void malformedBodiesAreRefusedWithoutAWord() {
        Browser curator = Browser.of(port, "curator");
        for (String path : List.of(Browser.ENGINE + "/task", "/api/referrals/" + "x" + "/answer")) {
            Answer answer = curator.send(curator.request(
                            path,
                            "X-XSRF-TOKEN",
                            curator.token(),
                            "Content-Type",
                            "application/json",
                            "Authorization",
                            Programs.basic("curator"))
                    .POST(BodyPublishers.ofString("{\"unclosed\": ")));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("\tat ", "jackson", "org.opora");
        }
    }
}
