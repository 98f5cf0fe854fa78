package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page after login shows each role its places, with as much as waits there for that person. */
@HardeningTest
class HomePageTests {

    @LocalServerPort
    int port;

    @Autowired
    ChitaCases cases;

    @Autowired
    StaffRegister register;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            intake     | My tasks,Start a case,Letters to post,Return slips,Yearly file | Cockpit,Processes,State of the server
            curator    | My tasks,Overdue,Families I support,Letters to post,Exchange with agencies   | Processes,Yearly file,State of the server
            supervisor | Late steps,Exchange,Yearly file       | Processes,State of the server
            secretary  | My tasks,Letters to post                                | Start a case,Processes,Exchange
            manager    | Late steps,Processes,Troubles,Exchange with agencies            | Start a case,Families I support,State of the server
            analyst    | Processes,Tables,Deployments                            | My tasks,Letters to post,State of the server
            admin      | Processes,Troubles,Staff,State of the server                  | My tasks,Letters to post,Deployments
            auditor    | Processes,Cases under support                           | My tasks,Letters to post,State of the server
            """)
    void eachRoleSeesItsPlaces(String login, String shown, String hidden) {
        String home = Browser.of(port, login).get("/", "Accept-Language", "en").body();

        assertThat(shown.split(","))
                .allSatisfy(place -> assertThat(names(home)).anyMatch(name -> name.startsWith(place)));
        assertThat(hidden.split(","))
                .allSatisfy(place -> assertThat(names(home)).noneMatch(name -> name.startsWith(place)));
    }

    @Test
    void thePlacesCountWhatTheirListsHold() {
        Browser supervisor = Browser.of(port, "supervisor");
        String home = supervisor.get("/", "Accept-Language", "en").body();

        Pattern list = Pattern.compile(
                "filter&#x3D;([^\"]+)\"><span class=\"name\">[^<]+</span> <strong class=\"count\">(\\d+)<");
        Map<String, String> counts = new java.util.HashMap<>();
        var found = list.matcher(home);
        while (found.find()) {
            counts.put(found.group(1), found.group(2));
        }
        assertThat(counts)
                .hasSizeGreaterThan(3)
                .allSatisfy((filter, count) -> assertThat(supervisor
                                .engine("GET", "/filter/" + filter + "/count", null)
                                .json()
                                .path("count")
                                .asText())
                        .isEqualTo(count));
        assertThat(counts.values()).anyMatch(count -> !count.equals("0"));
    }

    @Test
    void nothingOfOthersIsCounted() {
        String chita =
                Browser.of(port, "curator").get("/", "Accept-Language", "en").body();
        String omsk =
                Browser.of(port, "curator2").get("/", "Accept-Language", "en").body();

        assertThat(counted(chita)).anyMatch(count -> count > 0);
        assertThat(counted(omsk)).isNotEmpty().allMatch(count -> count == 0);
    }

    @Test
    void whoeverHasSeveralRolesSeesAllHisPlaces() {
        register.hire(new NewStaff(
                "many-roles",
                "Test",
                "Many",
                "{noop}many-roles",
                Set.of(Roles.CURATOR, Roles.ANALYST, Roles.ADMINISTRATOR),
                Set.of(TestStaff.CHITA)));

        assertThat(names(Browser.of(port, "many-roles")
                        .get("/", "Accept-Language", "en")
                        .body()))
                .contains("My tasks", "Families I support", "Deployments", "State of the server")
                .doesNotHaveDuplicates();
    }

    @Test
    void theBarLeadsHomeAndOutOnEveryPage() {
        Browser curator = Browser.of(port, "curator");

        for (String page : List.of("/", "/letters", "/slips", "/exchange", "/no-such-page")) {
            assertThat(curator.get(page, "Accept", "text/html").body())
                    .as(page)
                    .contains(
                            "href=\"/\"",
                            "action=\"/language\"",
                            "action=\"/logout\"",
                            "name=\"_csrf\"",
                            "href=\"/letters\"")
                    .doesNotContain("/care-leavers/import");
        }
    }

    private static List<String> names(String page) {
        return Pattern.compile("<span class=\"name\">([^<]+)<")
                .matcher(page)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private static List<Integer> counted(String page) {
        return Pattern.compile("class=\"count\">(\\d+)<")
                .matcher(page)
                .results()
                .map(count -> Integer.valueOf(count.group(1)))
                .toList();
    }
}
