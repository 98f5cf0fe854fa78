package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A caseworker whose work is interrupted finds it again. */
@InOffice(language = "ru")
class DraftsTests {

    @Test
    void whatIsWrittenComesBackAfterTheSessionWasLost(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Черновикова");
        FormPage form = family.open("intake", "identify-family").fill(Map.of("surname", "ДЕМО-Черновикова"));
        form.field("surname").locator("input").press("Enter");
        office.as("intake").page().waitForTimeout(4000);
        office.as("intake").album().everything("draft-1");
        System.out.println(office.database().sql("select place, login, version from desk.draft").query().listOfRows());
        office.endSessions("intake");
        form.fill(Map.of("address", "ДЕМО ул., 5"));
        office.as("intake").page().waitForTimeout(8000);
        office.as("intake").album().everything("draft-2");
        assertThat(form.text()).isNotEmpty();
    }
}
