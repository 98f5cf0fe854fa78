package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.hardening.Browser.Answer;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who leaves, or does other work from now on, is stopped in the middle of a session. */
@HardeningTest
class DismissalTests {

    private static final List<String> PLACES = List.of(
            "/api/cases",
            "/api/calendar/days?from=2026-01-01&to=2026-01-02",
            Browser.ENGINE + "/task",
            "/camunda/api/engine/engine",
            "/camunda/api/admin/auth/user/default");

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    ChitaCases cases;

    @Test
    void theNextRequestOfSomebodyDismissedIsRefused() {
        Browser leaver = hired("leaver1", Roles.CURATOR);
        Browser admin = Browser.of(port, "admin");
        assertThat(leaver.allPages("/api/cases")).contains(ChitaCases.NAME);

        Answer dismissed = admin.send("DELETE", "/api/staff/leaver1", null, "Authorization", Programs.basic("admin"));

        assertThat(dismissed.status()).isEqualTo(204);
        isOut(leaver);
        assertThat(Browser.stranger(port)
                        .get("/api/cases", "Authorization", Programs.basic("leaver1"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void theLastAdministratorIsNotDismissed() {
        List<String> others = database.sql("""
                update organisation.staff set active = false where login <> 'admin' and active and login in
                (select login from organisation.staff_role where role = 'administrator') returning login""").query(String.class).list();
        try {
            Answer refused = Browser.stranger(port)
                    .send("DELETE", "/api/staff/admin", null, "Authorization", Programs.basic("admin"));
            assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
            assertThat(refused.body()).contains("The last administrator cannot leave");
            assertThat(Browser.of(port, "admin").get("/api/organisations").status())
                    .isEqualTo(200);
        } finally {
            others.forEach(login -> database.sql("update organisation.staff set active = true where login = :login")
                    .param("login", login)
                    .update());
        }
    }

    @Test
    void anotherNodeNoticesWithinHalfAMinute() {
        Browser leaver = hired("leaver2", Roles.CURATOR);
        database.sql("update organisation.staff set active = false where login = 'leaver2'")
                .update();

        clock.advance(Duration.ofSeconds(31));

        isOut(leaver);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Browser old = hired("forgetful", Roles.CURATOR);

        register.changePassword("forgetful", "{noop}another");

        isOut(old);
        assertThat(Browser.stranger(port).login("forgetful", "another").header("Location"))
                .doesNotContain("error");
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneFromTheSession() {
        Browser mover = hired("mover1", Roles.ADMINISTRATOR);
        String repair = "/job/none/retries";
        assertThat(mover.engine("PUT", repair, Map.of("retries", 1)).status()).isEqualTo(404);
        assertThat(mover.get("/api/organisations").status()).isEqualTo(200);

        register.reassign("mover1", Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA));

        assertThat(mover.engine("PUT", repair, Map.of("retries", 1)).status()).isEqualTo(403);
        assertThat(mover.get("/api/organisations").status()).isEqualTo(403);
        assertThat(mover.get("/api/cases").status()).isEqualTo(200);
        assertThat(mover.engine("GET", decision(), null).status()).isEqualTo(200);
    }

    @Test
    void anOrganisationThatIsLeftIsOutOfSightInTheSameSession() {
        Browser mover = hired("mover2", Roles.SUPERVISOR);
        assertThat(mover.engine("GET", decision(), null).status()).isEqualTo(200);
        assertThat(mover.allPages("/api/cases")).contains(ChitaCases.NAME);
        Map<String, Object> work = Map.of("roles", List.of("supervisor"), "organisations", List.of(TestStaff.OMSK));

        Answer moved = Browser.stranger(port)
                .send("PUT", "/api/staff/mover2/work", work, "Authorization", Programs.basic("admin"));

        assertThat(moved.status()).as(moved.toString()).isEqualTo(204);
        assertThat(mover.engine("GET", decision(), null).status()).isEqualTo(404);
        assertThat(mover.engine("POST", "/task", Map.of()).json()).isEmpty();
        assertThat(mover.get("/api/cases").json()).isEmpty();
    }

    @Test
    void workIsGivenToPeopleWhoAreThereInPlacesThatAreThere() {
        Map<String, Object> nowhere = Map.of("roles", List.of("curator"), "organisations", List.of("nowhere"));
        Map<String, Object> here = Map.of("roles", List.of("curator"), "organisations", List.of(TestStaff.CHITA));

        assertThat(give("curator", "admin", nowhere).status()).isEqualTo(400);
        assertThat(give("curator", "admin", nowhere).body()).contains("organisations: there is no nowhere");
        assertThat(give("no-such-person", "admin", here).status()).isEqualTo(404);
        assertThat(give("curator", "supervisor", here).status()).isEqualTo(403);
    }

    private Answer give(String login, String by, Map<String, Object> work) {
        return Browser.stranger(port)
                .send("PUT", "/api/staff/" + login + "/work", work, "Authorization", Programs.basic(by));
    }

    private Browser hired(String login, String role) {
        register.hire(new NewStaff(login, "Test", login, "{noop}" + login, Set.of(role), Set.of(TestStaff.CHITA)));
        return Browser.of(port, login);
    }

    private String decision() {
        return "/task/" + cases.undecided().task("choose-route").getId();
    }

    private void isOut(Browser browser) {
        for (String place : PLACES) {
            assertThat(browser.get(place).status()).as(place).isEqualTo(401);
        }
        assertThat(browser.engine("GET", decision(), null).status()).isEqualTo(401);
        assertThat(browser.get("/camunda/app/tasklist/default/", "Accept", "text/html")
                        .body())
                .contains("name=\"password\"");
    }
}
