package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;

/** What staff have before their eyes all day, in English. */
@InOffice(language = "en")
class EnglishDeskTests {

    @Test
    void theCaseFileIsReadBesideTheFormAndStaysAsItWasLeft(Office office) {
        new CaseFileBesideForm(office, "Case file", "Signal registered", "The urgency of the signal was set")
                .isReadBesideTheForm();
    }

    @Test
    void aDayOfACurator(Office office) {
        new CuratorsDay(
                        office,
                        "Case file",
                        "Draft of .*\\d\\d:\\d\\d",
                        "Saved at .*\\d\\d:\\d\\d",
                        "Your session is over")
                .isLived();
    }

    @Test
    void aFamilyIsFoundByAMisspeltNameAndOfferedBesideTheNextSignal(Office office) {
        new FamiliesFound(office, "similar name", "similar surname").byAMisspeltNameAndOfferedBesideTheNextSignal();
    }

    @Test
    void twoRecordsOfOneFamilyAreJoinedAndTakenApartAgain(Office office) {
        new FamiliesFound(office, "similar name", "similar surname").twiceAreJoinedAndTakenApartAgain();
    }

    /** What is said, and that a draft can be thrown away and brought back. */
    @Test
    void aDraftSurvivesTheSessionAndComesBackEvenWhenThrownAway(Office office) {
        Clerk intake = office.as("intake");
        FamilyStory family = office.signal("familyName", "ДЕМО-Draftman");
        FormPage form = family.open("intake", "identify-family").fill(Map.of("decision", "CREATE"));
        Locator surname = form.field("surname").locator("input");
        surname.clear();
        surname.pressSequentially("ДЕМО-Draft");
        DraftLines.of(intake).say("saved", "Saved at .*\\d\\d:\\d\\d");
        office.endSessions("intake");
        surname.pressSequentially("man");
        DraftLines.of(intake).barSays("Your session is over");
        intake.album().everything("draft-session-lost");
        intake.logsInAgain();
        DraftLines.of(intake).barIsGone().say("saved", "Saved at");

        FormPage again = family.open("intake", "identify-family");
        DraftLines.of(intake)
                .say("draft", "Draft of .*\\d\\d:\\d\\d, from this computer")
                .press("draft", "Discard");
        DraftLines.of(intake).say("draft", "The draft is thrown away");
        assertThat(again.field("surname").count()).isZero();
        DraftLines.of(intake).press("draft", "Bring back what I had").say("saved", "Saved at");
        assertThat(again.field("surname").locator("input").inputValue()).isEqualTo("ДЕМО-Draftman");
        Accessible.check(intake.page(), ".opora-notes");

        again.fill(Forms.filled("identify-family", office.today(), "surname", null))
                .complete();
        assertThat(family.content("identify-family").path("surname").asText()).isEqualTo("ДЕМО-Draftman");
    }
}
