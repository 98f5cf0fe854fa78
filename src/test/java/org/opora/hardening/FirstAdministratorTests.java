package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** CVE-2026-77226: the stock page that makes a first administrator answers anybody. */
@HardeningTest
class FirstAdministratorTests {

    private static final Map<String, Object> MALLORY = Map.of(
            "profile", Map.of("id", "mallory", "firstName", "M", "lastName", "M", "email", "m@example.org"),
            "credentials", Map.of("password", "mallory"));

    private static final List<String> WAYS = List.of(
            "/camunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/%73etup/default/user/create",
            "/%63amunda/api/admin/setup/default/user/create",
            "/camunda/api/admin/setup/default/user/create/",
            "/camunda/api/engine/engine/default/user/create");

    @LocalServerPort
    int port;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcClient database;

    @Test
    void nobodyMakesAnAdministratorWithoutLogin() {
        Browser stranger = Browser.stranger(port);

        WAYS.forEach(
                way -> assertThat(stranger.post(way, MALLORY).status()).as(way).isGreaterThanOrEqualTo(400));
        thereIsNoMallory();
    }

    @Test
    void neitherDoesAnybodyWhoIsLoggedIn() {
        for (String login : List.of("admin", "curator")) {
            Browser browser = Browser.of(port, login);
            WAYS.forEach(way ->
                    assertThat(browser.post(way, MALLORY).status()).as(way).isGreaterThanOrEqualTo(400));
        }
        thereIsNoMallory();
    }

    @Test
    void thePageIsClosed() {
        Browser admin = Browser.of(port, "admin");

        for (String page : List.of(
                "/camunda/app/admin/default/setup/",
                "/camunda/app/admin/default/setup",
                "/camunda/app/admin/default/%73etup/")) {
            assertThat(admin.get(page).status()).as(page).isEqualTo(403);
            assertThat(Browser.stranger(port).get(page).status()).as(page).isIn(302, 401, 403);
        }
        assertThat(admin.get("/%63amunda/app/admin/default/setup/").status()).isEqualTo(404);
    }

    @Test
    void thereIsNoGroupOfSuperusers() {
        assertThat(identity.createGroupQuery().groupId("camunda-admin").count()).isZero();
        assertThat(Roles.ADMINISTRATOR).isNotEqualTo("camunda-admin");
    }

    private void thereIsNoMallory() {
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
        assertThat(database.sql("select count(*) from act_id_user")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(database.sql("select count(*) from organisation.staff where login = 'mallory'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
