package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.browser.FamilyStory.MOTHER;
import static org.opora.browser.FamilyStory.consent;
import static org.opora.browser.FamilyStory.help;
import static org.opora.browser.FamilyStory.otherHelp;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;
import org.opora.testing.Forms.Scores;

@InOffice(language = "ru")
class RussianJourneysTests {

    private static final String CURATOR = "Ольга Демо-Кураторова";

    @Test
    void aFamilyThatRefusesSupportIsRemovedFromIt(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Воронцова");

        family.isAccepted("BASIC", Scores.basic())
                .isSupported(CURATOR)
                .event("curator", "CONSENT_WITHDRAWN")
                .then("supervisor", "decide-on-withdrawal")
                .then("secretary", "decide-removal", "removalReason", "REFUSAL");

        family.becomes("CLOSED").isUnbroken();
    }

    @Test
    void aFamilyThatRelapsesIsSupportedAnew(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Зимородкова");

        family.isAccepted("CRISIS", Scores.crisis())
                .isSupported(CURATOR)
                .timePasses("P5W")
                .score("reassess-risks", Scores.calm("F1", "2"))
                .then("supervisor", "decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED")
                .then("secretary", "decide-removal")
                .timePasses("P5W")
                .then("curator", "contact-family", "contactOutcome", "RELAPSE")
                .then("curator", "survey-home");

        JsonNode file = family.isUnbroken().caseFile();
        assertThat(file.path("episodes")).hasSize(2);
        assertThat(file.path("supportCase").path("episode").asInt()).isEqualTo(2);
    }

    @Test
    void aFormThatIsNotRightSaysSoAndStays(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Синичкина");
        Map<String, Object> mother =
                Map.of("role", "MOTHER", "lastName", "ДЕМО-Синичкина", "firstName", "Анна", "snils", "112-233-445 96");
        Map<String, Object> right = Forms.filled(
                "identify-family",
                office.today(),
                "members",
                List.of(Map.of(
                        "role",
                        "MOTHER",
                        "lastName",
                        "ДЕМО-Синичкина",
                        "firstName",
                        "Анна",
                        "snils",
                        "112-233-445 95")));

        family.open("intake", "identify-family")
                .fill(Map.of("decision", "CREATE", "address", ""))
                .isNotSentBecauseOf("address")
                .fill(Forms.filled("identify-family", office.today(), "members", List.of(mother)))
                .isRefusedBecause("Поле «СНИЛС»", "Контрольные цифры СНИЛС неверны");
        family.isUnbroken();

        office.as("intake").page().goBack();
        office.as("intake").page().goForward();
        family.open("intake", "identify-family").fill(right).completeTwice();
        family.wrote("intake", "identify-family").isUnbroken();
    }

    @Test
    void aLongNoteInRussianArrivesWhole(Office office) {
        String note =
                "Мать приняла помощь; дети одеты и накормлены. ".repeat(87).substring(0, 4000);
        FamilyStory family = office.signal("familyName", "ДЕМО-Щегловитова", "whatWasSeen", note);

        JsonNode signal = family.isUnbroken().caseFile().path("chronology").path(0);
        assertThat(signal.path("content").path("whatWasSeen").asText()).isEqualTo(note);
    }

    @Test
    void anAgencyWithoutASystemAnswersByTelephoneAndAnotherOnItsList(Office office) {
        office.agencyBehaves("health", "decline");
        FamilyStory family = office.signal("familyName", "ДЕМО-Ласточкина").isAccepted("BASIC", Scores.basic());
        family.isSupported(
                        CURATOR,
                        List.of(consent(MOTHER, "HEALTH")),
                        List.of(
                                help("HEALTH", MOTHER, 1, office.today()),
                                otherHelp("PSYCHOLOGY", MOTHER, 2, office.today())))
                .timePasses("P1D")
                .then(
                        "curator",
                        "choose-other-provider",
                        "declineChoice",
                        "OTHER_PROVIDER",
                        "chosenProvider",
                        "ДЕМО Наркологический диспансер");
        office.agencyBehaves("health", "normal");
        new Nurse(office, family).answers();

        assertThat(family.open("curator", "verify-outcome").text()).contains("Документы ведомства", "Документ от");
        family.isHelped(true).then("curator", "settle-consent");
        isSaidToHaveHelpedAndHasNot(family, office);
        String person = family.content("draft-plan")
                .path("actions")
                .path(0)
                .path("person")
                .asText();
        Page disclosed = office.as("curator").reads("/persons/" + person + "/disclosures", "disclosures");
        disclosed.pdf(new Page.PdfOptions().setPath(office.as("curator").album().place("disclosures.pdf")));
        assertThat(disclosed.locator("main").innerText())
                .contains("ДЕМО-Тестова Алла", "ДЕМО Наркологический диспансер", "ДЕМО Психологический центр");
        family.isUnbroken();
    }

    @Test
    void leaversAreEnteredFromAFileAndOneIsSupportedAndHelped(Office office) {
        YearlyFile file = new YearlyFile(
                office.as("adviser"), "institution-01", office.today().minusDays(7));
        file.isCheckedFirst();
        file.isEnteredOnce();
        String number = office.as("adviser")
                .asks("/api/care-leavers")
                .path(0)
                .path("caseNumber")
                .asText();
        FamilyStory leaver = FamilyStory.of(office, "head", number);

        leaver.then("adviser", "offer-support")
                .then("adviser", "sign-agreement")
                .then("adviser", "assess-needs")
                .then("head", "decide-level", "curator", "Анна Демо-Наставникова")
                .then("adviser", "draft-plan")
                .then("head", "approve-plan");
        asksForHelp(leaver, office);
        leaver.timePasses("P5W").then("adviser", "contact-care-leaver").isUnbroken();
    }

    private static void asksForHelp(FamilyStory leaver, Office office) {
        office.as("adviser")
                .begins("HelpRequestProcess", "request-help")
                .fill(Forms.filled("request-help", office.today(), "caseNumber", leaver.caseNumber()))
                .complete();
        leaver.wrote("adviser", "request-help")
                .then("adviser", "answer-help-request")
                .then("adviser", "give-help");
        JsonNode helped = office.as("head").asks("/api/metrics/leavers-helped");
        assertThat(helped.path("totals").path(0).path("value").asInt()).isEqualTo(1);
    }

    /** Staff of the agency log in and say it is done; the family says no, and the supervisor decides. */
    private static void isSaidToHaveHelpedAndHasNot(FamilyStory family, Office office) {
        String number = family.referralBecomes("SENT");
        office.as("agency").reads("/agency", "agency-list");
        office.as("agency")
                .answers(number)
                .choose("COMPLETED")
                .write("Пять встреч")
                .send()
                .thanks();
        family.isHelped(false).then("supervisor", "settle-disagreement").referralBecomes("CLOSED");
        office.as("agency").reads("/agency", "agency-list-empty");
    }
}
