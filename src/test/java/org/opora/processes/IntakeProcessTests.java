package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** From a signal to the route. */
@ModelCoverage("IntakeProcess")
class IntakeProcessTests extends FamilyTest {

    @Test
    void aConfirmedSignalLeadsToARoute() {
        Journey family = signal().upToConference();

        assertThat(family.passed())
                .contains("Task_TriageSignal", "Task_ProposeAssessment", "EndEvent_RouteChosen")
                .doesNotContain("Task_RespondToEmergency", "Task_VisitJointly", "EndEvent_SignalNotConfirmed");
        assertThat(fileOf(family).level()).isEqualTo("BASIC");
        assertThat(fileOf(family).category()).isEqualTo("TZHS");
        assertThat(factsOf(family)).contains("FAMILY_ATTACHED", "LEVEL_DECIDED");
        assertThat(formsOf(family))
                .containsExactly(
                        "register-signal",
                        "identify-family",
                        "collect-information",
                        "survey-home",
                        "assess-risks",
                        "choose-route");
    }

    @Test
    void anEmergencyIsAnsweredWhileTheSignalIsLookedInto() {
        Journey family = signal("immediateThreat", true);
        assertThat(family.waitsFor()).containsExactlyInAnyOrder("respond-to-emergency", "identify-family");

        family.complete("respond-to-emergency");

        assertThat(family.passed()).contains("EndEvent_EmergencyAnswered").doesNotContain("EndEvent_RouteChosen");
        assertThat(family.waitsFor()).containsExactly("identify-family");
        family.upToConference();
        assertThat(family.waitsFor()).containsExactly("hold-case-conference");
    }

    @Test
    void whoeverAnswersAnEmergencySeesWhomToTell() {
        Journey family = signal("immediateThreat", true);

        assertThat(String.valueOf(family.shown("respond-to-emergency").get("notifyText")))
                .contains("guardianship", "police", "112");
        assertThat(factOf(family, "SIGNAL_TRIAGED"))
                .containsEntry("urgency", "EMERGENCY")
                .containsEntry("notify", "GUARDIANSHIP,POLICE,EMERGENCY_SERVICES");
        family.complete("respond-to-emergency", "told", List.of("GUARDIANSHIP", "POLICE"));
        assertThat(family.waitsFor()).containsExactly("identify-family");
    }

    @Test
    void aRelapseInDangerIsAnEmergency() {
        Journey family = improved()
                .complete("decide-removal")
                .timerFires("CatchEvent_ContactDue")
                .complete("contact-family", "contactOutcome", "RELAPSE", "aloneOrCarerIntoxicated", true);

        assertThat(family.waitsFor()).containsExactlyInAnyOrder("respond-to-emergency", "survey-home");
    }

    @Test
    void theConferenceWaitsUntilTheEmergencyIsAnswered() {
        Journey family = signal("aloneOrCarerIntoxicated", true, "childAge", 3).upToConference();

        assertThat(family.passed()).contains("EndEvent_RouteChosen").doesNotContain("EndEvent_EmergencyAnswered");
        assertThat(family.waitsFor()).containsExactly("respond-to-emergency");
        family.complete("respond-to-emergency");
        assertThat(family.waitsFor()).containsExactly("hold-case-conference");
    }

    @Test
    void aSignalAboutAFamilyUnderSupportJoinsItsCase() {
        Journey supported = signalAbout("ДЕМО-Одинцова").upToSupport("surname", "ДЕМО-Одинцова");
        Journey second = signalAbout("ДЕМО-Одинцова");

        second.complete("identify-family", "decision", "ATTACH", "familyToAttach", familyOf(supported));

        assertThat(second.passed()).contains("EndEvent_AttachedToOpenCase").doesNotContain("Task_CollectInformation");
        assertThat(endingOf(second)).isEqualTo(Ending.closed("DUPLICATE"));
        assertThat(factOf(second, "ATTACHED_TO_CASE")).containsEntry("case", supported.caseNumber());
        assertThat(factOf(supported, "SIGNAL_ATTACHED")).containsEntry("signal", second.caseNumber());
        assertThat(fileOf(supported).status()).isEqualTo("SUPPORTED");
        assertThat(second.isUnderWay()).isFalse();
    }

    @Test
    void aKnownFamilyWithoutAnOpenCaseGetsOne() {
        Journey closed = signalAbout("ДЕМО-Повторова")
                .complete("identify-family", "surname", "ДЕМО-Повторова")
                .complete("collect-information", "confirmation", "NOT_CONFIRMED");
        Journey second = signalAbout("ДЕМО-Повторова");

        second.complete("identify-family", "decision", "ATTACH", "familyToAttach", familyOf(closed));

        assertThat(second.passed()).doesNotContain("EndEvent_AttachedToOpenCase");
        assertThat(second.waitsFor()).containsExactly("collect-information");
        assertThat(fileOf(second).family()).isEqualTo(fileOf(closed).family());
    }

    @Test
    void aSignalThatIsNotTrueEndsTheIntake() {
        Journey family =
                signal().complete("identify-family").complete("collect-information", "confirmation", "NOT_CONFIRMED");

        assertThat(family.passed()).contains("EndEvent_SignalNotConfirmed").doesNotContain("Task_SurveyHome");
        assertThat(endingOf(family)).isEqualTo(Ending.closed("NOT_CONFIRMED"));
    }

    @Test
    void threeTriesWithoutAccessLeadToAJointVisit() {
        Journey family = upToSurvey();
        for (int attempt = 1; attempt <= 3; attempt++) {
            assertThat(family.waitsFor()).as("attempt %d", attempt).containsExactly("survey-home");
            family.complete("survey-home", "access", "NO_ACCESS");
        }
        family.complete("visit-jointly");

        assertThat(family.passed()).contains("Task_VisitJointly").doesNotContain("Task_AssessRisks");
        assertThat(family.waitsFor()).containsExactly("assess-risks");
        assertThat(caseFile.forms(family.caseNumber(), "survey-home")).hasSize(3);
    }

    @Test
    void accessGrantedInTheThirdTryNeedsNoJointVisit() {
        Journey family = upToSurvey()
                .complete("survey-home", "access", "NO_ACCESS")
                .complete("survey-home", "access", "NO_ACCESS")
                .complete("survey-home");

        assertThat(family.reached()).doesNotContain("Task_VisitJointly");
        assertThat(family.waitsFor()).containsExactly("assess-risks");
    }

    @Test
    void aFamilyThatRelapsedIsSurveyedWithoutBeingIdentifiedAgain() {
        Journey family = improved()
                .complete("decide-removal")
                .timerFires("CatchEvent_ContactDue")
                .complete("contact-family", "contactOutcome", "RELAPSE");

        assertThat(family.waitsFor()).containsExactly("survey-home");
        assertThat(formsOf(family)).containsOnlyOnce("identify-family");
    }

    private Journey upToSurvey() {
        return signal().complete("identify-family").complete("collect-information");
    }

    private Journey signalAbout(String surname) {
        return signal("familyName", surname, "address", "Чита, ул. Повторная, 7");
    }

    private String familyOf(Journey family) {
        return String.valueOf(fileOf(family).family());
    }
}
