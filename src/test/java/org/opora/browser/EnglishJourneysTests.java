package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.browser.FamilyStory.CHILD;
import static org.opora.browser.FamilyStory.MOTHER;
import static org.opora.browser.FamilyStory.consent;
import static org.opora.browser.FamilyStory.help;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms.Scores;

@InOffice(language = "en")
class EnglishJourneysTests {

    @Test
    void aFamilyThatIsHelpedImprovesAndLeavesSupport(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Синицына");
        family.isAccepted("PREVENTIVE", Scores.preventive());
        agreesOnHelp(family, office);
        office.as("manager")
                .watches("FamilyPatronageProcess", family.caseNumber())
                .standsAt("CallActivity_CarryOutPlan")
                .standsAt("CatchEvent_VisitDue")
                .standsAt("CatchEvent_ReviewDue");

        // each begins when the one before has helped: treatment, then training and work, then childcare
        office.agencyBehaves("childcare", "decline");
        for (String agency : List.of("DEMO clinic", "DEMO job centre")) {
            FormPage answer = family.timePasses("P4D").open("curator", "verify-outcome");
            assertThat(answer.text()).contains(agency, "Status: completed");
            family.isHelped(true);
        }
        PostedLetter letter = PostedLetter.to("DEMO nursery 2", office, family.timePasses("P1D"))
                .comesBack("ACCEPTED", "From Monday")
                .isNotGuessedBy("secretary")
                .comesBack("COMPLETED", "A place is given");
        office.agencyBehaves("childcare", "normal");
        family.isHelped(true).referralBecomes("CLOSED");
        for (int month = 1; month <= 5; month++) {
            family.timePasses("P5W").then("curator", "visit-family", "situation", "BETTER");
        }
        leavesSupport(family);
        LettersPage.open(office.as("intake")).posts(letter.referral(), "DEMO nursery 2");
        family.timePasses("P5W").then("curator", "contact-family");
        family.timePasses("P9W").then("curator", "contact-family");
        family.timePasses("P14W")
                .then("curator", "contact-family")
                .becomes("CLOSED")
                .isUnbroken();
        office.as("curator").tasklist().shows(family.caseNumber());
    }

    private static void agreesOnHelp(FamilyStory family, Office office) {
        family.isSupported(
                "Olga Demo-Curator",
                List.of(consent(MOTHER, "HEALTH"), consent(MOTHER, "EMPLOYMENT"), consent(CHILD, "CHILDCARE")),
                List.of(
                        help("HEALTH", MOTHER, 1, office.today()),
                        help("EMPLOYMENT", MOTHER, 2, office.today()),
                        help("CHILDCARE", CHILD, 3, office.today())));
    }

    private static void leavesSupport(FamilyStory family) {
        family.timePasses("P3W")
                .score("reassess-risks", Scores.calm("F1", "2", "F3", "2"))
                .then("supervisor", "decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED")
                .then("secretary", "decide-removal")
                .becomes("AFTER_CARE");
    }

    @Test
    void anEmergencyIsAnsweredAtOnce(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Грачёва", "immediateThreat", true, "childAge", 3);

        office.as("curator").tasklist().shows(family.caseNumber(), "Respond to the emergency");
        office.as("supervisor").tasklist().shows(family.caseNumber());
        family.then("curator", "respond-to-emergency").then("intake", "identify-family");

        family.isUnbroken();
        office.as("intake").tasklist().shows(family.caseNumber(), "Collect information");
    }

    @Test
    void aForgottenReferralComesBeforeTheCommissionAndALostOneIsSentAgain(Office office) {
        office.agencyBehaves("employment", "silent");
        office.agencyBehaves("childcare", "down");
        FamilyStory family = office.signal("familyName", "ДЕМО-Кукушкина").isAccepted("BASIC", Scores.basic());
        family.isSupported(
                "Olga Demo-Curator",
                List.of(consent(MOTHER, "EMPLOYMENT"), consent(CHILD, "CHILDCARE")),
                List.of(help("EMPLOYMENT", MOTHER, 1, office.today()), help("CHILDCARE", CHILD, 2, office.today())));
        isForgotten(family, family.referralBecomes("RECEIVED_BY_AGENCY"), office);
        family.isHelped(true).timePasses("P1D");

        String lost = family.referralBecomes("SENT");
        ExchangePage stuck = ExchangePage.open(office.as("curator"));
        stuck.looksAt(lost, "Егор");
        office.agencyBehaves("childcare", "normal");
        stuck.sendsAgain(lost);
        family.referralBecomes("RECEIVED_BY_AGENCY");
        family.timePasses("P4D").isHelped(true).referralBecomes("CLOSED");
        ExchangePage.open(office.as("curator")).isEmpty();
        family.isUnbroken();
    }

    @Test
    void everyPageCanBeUsedByEverybody(Office office) {
        Rounds.OWN_PAGES.walk(office, (clerk, name) -> {
            clerk.album().onTablet("page-" + name);
            Accessible.check(clerk.page());
        });
    }

    @Test
    void theKeyboardAloneSuffices(Office office) {
        Page page = office.visitor();
        page.navigate("/login");
        page.keyboard().type("curator");
        page.keyboard().press("Tab");
        page.keyboard().type("curator");
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile("[0-9]/$"));

        Keyboard.reach(page, "Letters to post").press("Enter");
        page.waitForURL(Pattern.compile("/letters$"));
        Keyboard.reach(page, "RU").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Письма к отправке");
        Keyboard.reach(page, "Выйти").press("Enter");
        page.waitForURL(Pattern.compile("/login\\?logout$"));
        Accessible.check(page);
        assertThat(Untranslated.on(page)).isEmpty();
    }

    private static void isForgotten(FamilyStory family, String number, Office office) {
        family.timePasses("P4D").then("curator", "ask-agency");
        family.timePasses("P4D").then("supervisor", "follow-up-referral").timePasses("P4D");
        assertThat(office.as("secretary").asks("/api/commission-agenda").toString())
                .contains(number);
        office.as("manager").watches("AgencyWaitProcess", family.caseNumber()).standsAt("Task_HearAtCommission");
        family.then("secretary", "hear-at-commission", "answer", "COMPLETED");
        assertThat(office.as("secretary").asks("/api/commission-agenda").toString())
                .doesNotContain(number);
    }
}
