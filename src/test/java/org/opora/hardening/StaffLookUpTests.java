package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tasklist looks people up by the engine's API: it shows those with whom one shares an organisation, and nobody else. */
@HardeningTest
class StaffLookUpTests {

    @LocalServerPort
    int port;

    @Autowired
    StaffRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    StaffDirectory directory;

    @Test
    void oneFindsColleaguesOnly() {
        Browser omsk = Browser.of(port, "curator2");

        assertThat(logins(omsk.engine("GET", "/user", null).json())).contains("curator2", "supervisor2");
        assertThat(logins(omsk.engine("POST", "/user", Map.of()).json()))
                .doesNotContain("curator", "supervisor", "intake");
        assertThat(omsk.engine("GET", "/user/count", null).json().get("count").asInt())
                .isEqualTo(omsk.engine("GET", "/user", null).json().size());
        assertThat(logins(
                        omsk.engine("GET", "/user?memberOfGroup=curator", null).json()))
                .contains("curator2")
                .doesNotContain("curator");
        assertThat(logins(
                        Browser.of(port, "curator").engine("GET", "/user", null).json()))
                .contains("curator", "supervisor", "intake")
                .doesNotContain("curator2", "supervisor2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/user?id=supervisor",
                "/user?idIn=supervisor,intake",
                "/user?lastNameLike=%25sup%25&id=supervisor",
                "/user?memberOfTenant=chita-centre",
                "/group?member=supervisor",
                "/tenant?userMember=supervisor",
                "/tenant?id=chita-centre"
            })
    void othersAreNotFoundByAnyQuestion(String question) {
        JsonNode found =
                Browser.of(port, "curator2").engine("GET", question, null).json();

        assertThat(found).isEmpty();
        assertThat(Browser.of(port, "curator").engine("GET", question, null).json())
                .isNotEmpty();
    }

    @Test
    void profilesAndColleaguesOfOthersAreClosed() {
        Browser omsk = Browser.of(port, "curator2");

        assertThat(omsk.engine("GET", "/user/supervisor/profile", null).status())
                .isEqualTo(
                        omsk.engine("GET", "/user/no-such-person/profile", null).status())
                .isBetween(400, 499);
        assertThat(omsk.engine("GET", "/user/supervisor2/profile", null).status())
                .isEqualTo(200);
        JsonNode groups =
                omsk.engine("GET", "/identity/groups?userId=supervisor", null).json();
        assertThat(groups.get("groups")).isEmpty();
        assertThat(groups.get("groupUsers")).isEmpty();
        JsonNode own =
                omsk.engine("GET", "/identity/groups?userId=curator2", null).json();
        assertThat(own.get("groups").findValuesAsText("id")).containsExactly("curator");
        assertThat(own.get("groupUsers").findValuesAsText("id")).doesNotContain("curator");
    }

    @Test
    void aMinistrysManagerFindsEverybody() {
        if (directory.find("minister").isEmpty()) {
            organisations.open(new Organisation("ministry", "Ministry", Organisation.Kind.MINISTRY, null));
            register.hire(new NewStaff(
                    "minister", "Test", "minister", "{noop}minister", Set.of(Roles.MANAGER), Set.of("ministry")));
        }
        Browser minister = Browser.of(port, "minister");

        assertThat(logins(minister.engine("GET", "/user", null).json()))
                .contains("curator", "curator2", "supervisor", "supervisor2", "minister");
        assertThat(minister.engine("GET", "/tenant", null).json().findValuesAsText("id"))
                .contains(TestStaff.CHITA, TestStaff.OMSK, "ministry");
    }

    private static List<String> logins(JsonNode users) {
        return users.findValuesAsText("id");
    }
}
