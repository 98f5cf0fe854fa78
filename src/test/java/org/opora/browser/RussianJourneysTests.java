package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
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
        Map<String, Object> right = Forms.filled("identify-family", office.today());
        Map<String, Object> mother =
                Map.of("role", "MOTHER", "lastName", "ДЕМО-Синичкина", "firstName", "Анна", "snils", "112-233-445 96");

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
}
