package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.hardening.Browser.Answer;
import org.opora.testing.OporaTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Browsers keep files that never change under their address, and nothing that is about people. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class KeptFilesTests {

    private static final String SCRIPTS = "/camunda/app/tasklist/scripts/";
    private static final String FOR_GOOD = "max-age=31536000, private, immutable";
    private static final String NEVER = "no-cache, no-store, max-age=0, must-revalidate";

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/lib/deps.js?bust=7.24.0",
                "/camunda/app/cockpit/camunda-cockpit-bootstrap.js?bust=7.24.0",
                "/camunda/app/tasklist/camunda-tasklist-bootstrap.css?bust=7.24.0",
                "/camunda/assets/IBMPlexSans-Regular.woff?bust=7.24.0"
            })
    void filesOfTheEnginesReleaseAreKept(String file) {
        Answer answer = Browser.of(port, "curator").get(file);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo(FOR_GOOD);
    }

    @Test
    void aRefusalIsNotKept() {
        Answer answer = Browser.stranger(port).get("/camunda/lib/deps.js?bust=7.24.0");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Cache-Control")).isEqualTo(NEVER);
    }

    @Test
    void scriptsAreKeptInAFolderNamedAfterThemWhichIsAskedForAnew() {
        Browser curator = Browser.of(port, "curator");
        Answer config = curator.get(SCRIPTS + "config.js");
        Matcher folder = Pattern.compile("'\\./(v-[0-9a-f]{12})/locale\\.js'").matcher(config.body());

        assertThat(config.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(folder.find()).isTrue();
        assertThat(config.body()).contains("'scripts/" + folder.group(1) + "/cards'");
        Answer cards = curator.get(SCRIPTS + folder.group(1) + "/cards.js?bust=7.24.0");
        assertThat(cards.header("Cache-Control")).isEqualTo(FOR_GOOD);
        assertThat(cards.header("Content-Type")).contains("javascript");
        assertThat(curator.get(SCRIPTS + "v-000000000000/cards.js").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/desk/me", "/cases", "/figures", "/camunda/api/engine/engine/default/filter"})
    void whatIsAboutPeopleIsNotKept(String path) {
        assertThat(Browser.of(port, "supervisor").get(path).header("Cache-Control"))
                .contains("no-store");
    }
}
