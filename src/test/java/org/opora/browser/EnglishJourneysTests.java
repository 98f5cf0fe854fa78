package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.browser.FamilyStory.CHILD;
import static org.opora.browser.FamilyStory.MOTHER;
import static org.opora.browser.FamilyStory.consent;
import static org.opora.browser.FamilyStory.help;

import java.util.List;
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
        for (String agency : List.of("health", "employment", "childcare")) {
            FormPage answer = family.timePasses("P4D").open("curator", "verify-outcome");
            assertThat(answer.text()).contains("to: " + agency, "Status: completed");
            family.then("curator", "verify-outcome").then("curator", "confirm-with-family");
        }
        for (int month = 1; month <= 5; month++) {
            family.timePasses("P5W").then("curator", "visit-family", "situation", "BETTER");
        }
        leavesSupport(family);
        family.timePasses("P5W").then("curator", "contact-family");
        family.timePasses("P9W").then("curator", "contact-family");
        family.timePasses("P14W")
                .then("curator", "contact-family")
                .becomes("CLOSED")
                .isUnbroken();
        office.as("curator").tasklist().shows(family.caseNumber());
    }

    private static void agreesOnHelp(FamilyStory family, Office office) {
        family.then(
                        "curator",
                        "sign-agreement",
                        "consents",
                        List.of(consent(MOTHER, "HEALTH"), consent(MOTHER, "EMPLOYMENT"), consent(CHILD, "CHILDCARE")))
                .then("supervisor", "appoint-curator", "curator", "Olga Demo-Curator")
                .then(
                        "curator",
                        "draft-plan",
                        "actions",
                        List.of(
                                help("HEALTH", MOTHER, 1, office.today()),
                                help("EMPLOYMENT", MOTHER, 2, office.today()),
                                help("CHILDCARE", CHILD, 3, office.today())))
                .then("supervisor", "approve-plan");
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
}
