package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** An episode of support on each of its ways, from the signal to its end. */
@ModelCoverage("FamilyPatronageProcess")
class FamilyPatronageProcessTests extends FamilyTest {

    private static final String IN_SUPPORT = "SubProcess_Support";

    @ParameterizedTest
    @CsvSource({"ONE_OFF_HELP, Synthetic help.", "NO_NEED,"})
    void aRouteWithoutSupportClosesTheCase(String route, @Nullable String help) {
        Journey family = upToRoute().complete("choose-route", "route", route, "oneOffHelp", help);

        assertThat(family.passed())
                .contains("EndEvent_ClosedWithoutSupport")
                .doesNotContain("Task_HoldCaseConference", "Task_RecordCommissionResolution");
        assertClosed(family, route);
    }

    @Test
    void aConferenceThatRefusesClosesTheCase() {
        Journey family = signal().upToConference().complete("hold-case-conference", "conferenceDecision", "REFUSE");

        assertThat(family.passed()).contains("EndEvent_ClosedWithoutSupport").doesNotContain("Task_SignAgreement");
        assertClosed(family, "NO_NEED");
    }

    @Test
    void aFamilyThatRefusesTheAgreementIsNotTakenOn() {
        Journey family = signal().upToConference()
                .complete("hold-case-conference")
                .complete("sign-agreement", "agreementOutcome", "REFUSED");

        assertThat(family.passed()).contains("EndEvent_ClosedWithoutSupport").doesNotContain("Task_AppointCurator");
        assertClosed(family, "REFUSED");
    }

    @Test
    void theCommissionCanOrderSupportThatTheFamilyRefuses() {
        Journey family = upToRoute()
                .complete("choose-route", "route", "COMMISSION", "decidedCategory", "SOP_PROPOSED")
                .complete("record-commission-resolution")
                .complete("hold-case-conference")
                .complete("sign-agreement", "agreementOutcome", "REFUSED")
                .complete("appoint-curator");

        assertThat(family.passed())
                .contains("Task_RecordCommissionResolution", "Task_OpenSupport")
                .doesNotContain("Task_CloseWithoutSupport");
        assertThat(fileOf(family).legalBasis()).isEqualTo("PREVENTIVE_120");
        assertThat(fileOf(family).category()).isEqualTo("SOP");
        assertThat(fileOf(family).status()).isEqualTo("SUPPORTED");
    }

    @Test
    void aConferenceCanAskTheCommissionAndMeetsAgain() {
        Journey family = signal().upToConference()
                .complete("hold-case-conference", "conferenceDecision", "COMMISSION")
                .complete("record-commission-resolution", "resolution", "NOT_RECOGNISED");
        assertThat(family.waitsFor()).containsExactly("hold-case-conference");

        family.complete("hold-case-conference").complete("sign-agreement", "agreementOutcome", "REFUSED");

        assertThat(family.passed()).contains("EndEvent_ClosedWithoutSupport").doesNotContain("Task_AppointCurator");
        assertClosed(family, "REFUSED");
    }

    @Test
    void supportIsVisitsAndReviewsBesideThePlan() {
        Journey family = supported()
                .timerFires("CatchEvent_VisitDue")
                .complete("visit-family")
                .timerFires("CatchEvent_VisitDue")
                .complete("visit-family")
                .complete("carry-out-action");

        assertThat(family.passed())
                .contains("CallActivity_AgreePlan", "Gateway_SupportUnderWay", "EndEvent_ActionsCarriedOut")
                .doesNotContain(IN_SUPPORT, "CallActivity_Review");
        assertThat(family.passed().stream().filter("CallActivity_Visit"::equals))
                .hasSize(2);
        assertThat(fileOf(family).curator()).isEqualTo("curator");
        assertThat(history.episodes(family.caseNumber()).get(0).supportedFrom()).isNotNull();
        assertThat(factsOf(family)).contains("TAKEN_ON");
    }

    @Test
    void aReviewThatChangesNothingIsFollowedByTheNext() {
        Journey family = supported().timerFires("CatchEvent_ReviewDue");
        reviewed(family, "CONTINUE").timerFires("CatchEvent_ReviewDue");

        assertThat(family.passed().stream().filter("CatchEvent_ReviewDue"::equals))
                .hasSize(2);
        assertThat(family.passed()).doesNotContain("CallActivity_RevisePlan", "EndEvent_RemovalProposed");
        assertThat(family.waitsFor()).contains("reassess-risks", "carry-out-action");
    }

    @Test
    void aReviewThatChangesThePlanAddsItsActions() {
        Journey family = supported().timerFires("CatchEvent_ReviewDue");
        reviewed(family, "CHANGE_PLAN")
                .complete("carry-out-action")
                .complete("draft-plan", "actions", List.of(Forms.action("HOUSING", "NONE", family.today())))
                .complete("approve-plan");

        assertThat(family.passed()).contains("CallActivity_RevisePlan", "Gateway_PlanRevised");
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        family.complete("carry-out-action").timerFires("CatchEvent_ReviewDue");
        assertThat(family.waitsFor()).containsExactly("reassess-risks");
    }

    @Test
    void aFamilyThatImprovedLeavesSupportAndAfterCare() {
        Journey family = improved();
        assertThat(family.passed()).contains("EndEvent_RemovalProposed").doesNotContain("EndEvent_ActionsCarriedOut");
        assertThat(family.waitsFor()).containsExactly("decide-removal");

        family.complete("decide-removal");
        assertThat(endingOf(family)).isEqualTo(new Ending("AFTER_CARE", "IMPROVED", true));
        contacts(family, "STABLE", "STABLE", "STABLE");

        assertThat(family.passed())
                .contains("Task_TellAgencies", "Task_RecordRemoval", "EndEvent_RemovedFromSupport")
                .doesNotContain("EndEvent_SupportEnded", "EndEvent_NewEpisodeBegun");
        assertThat(fileOf(family).status()).isEqualTo("CLOSED");
        assertThat(family.isUnderWay()).isFalse();
    }

    @Test
    void aRelapseBeginsTheNextEpisodeOfTheSameCase() {
        Journey family = contacts(improved().complete("decide-removal"), "RELAPSE");

        assertThat(family.passed())
                .contains("EndEvent_NewEpisodeBegun", "StartEvent_FamilyRelapsed")
                .doesNotContain("EndEvent_RemovedFromSupport");
        assertThat(fileOf(family).level()).isNull();
        secondEpisode(family);

        assertThat(fileOf(family).episode()).isEqualTo(2);
        assertThat(fileOf(family).status()).isEqualTo("SUPPORTED");
        assertThat(history.episodes(family.caseNumber())).hasSize(2);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
    }

    @ParameterizedTest
    @CsvSource({"1, BASIC", "3, CRISIS"})
    void anIncidentRaisesTheLevelIfItIsGrave(String severity, String level) {
        Journey family = supported().report("INCIDENT").complete("assess-incident", "incidentSeverity", severity);

        assertThat(family.passed())
                .contains("Task_RaiseLevel", "EndEvent_IncidentAssessed", "EventSubProcess_IncidentReported")
                .doesNotContain(IN_SUPPORT, "BoundaryEvent_SupportGroundsLost");
        assertThat(fileOf(family).level()).isEqualTo(level);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
    }

    @Test
    void aWithdrawnConsentCanEndSupport() {
        Journey family = supported().report("CONSENT_WITHDRAWN").complete("decide-on-withdrawal");

        assertThat(family.passed())
                .contains("Task_RecallReferrals", "EndEvent_ConsentLost", "BoundaryEvent_SupportGroundsLost")
                .doesNotContain("EndEvent_SupportGoesOn");
        family.complete("decide-removal", "removalReason", "REFUSAL");
        assertSupportEnded(family, "REFUSAL");
    }

    @Test
    void supportCanGoOnWithoutConsent() {
        Journey family =
                supported().report("CONSENT_WITHDRAWN").complete("decide-on-withdrawal", "withdrawalDecision", "GO_ON");

        assertThat(family.passed()).contains("EndEvent_SupportGoesOn");
        assertSupportGoesOn(family);
    }

    @Test
    void aFamilyWhoseTransferIsConfirmedLeaves() {
        Journey family = supported().report("FAMILY_MOVED").complete("confirm-transfer");

        assertThat(family.passed()).contains("EndEvent_FamilyTransferred").doesNotContain("EndEvent_FamilyStays");
        family.complete("decide-removal", "removalReason", "MOVED");
        assertSupportEnded(family, "MOVED");
    }

    @Test
    void aFamilyWhoseTransferIsNotConfirmedStays() {
        Journey family = supported().report("FAMILY_MOVED").complete("confirm-transfer", "transfer", "NOT_CONFIRMED");

        assertThat(family.passed()).contains("EndEvent_FamilyStays").doesNotContain("EndEvent_FamilyTransferred");
        assertSupportGoesOn(family);
    }

    @Test
    void aFamilyWithoutAChildAtHomeLeaves() {
        Journey family = supported().report("CHILD_PLACED").complete("record-placement");

        assertThat(family.passed()).contains("EndEvent_NoChildAtHome").doesNotContain("EndEvent_PlacementRecorded");
        family.complete("decide-removal", "removalReason", "CHILD_PLACED_INSTITUTION");
        assertSupportEnded(family, "CHILD_PLACED_INSTITUTION");
    }

    @Test
    void aFamilyWithAChildStillAtHomeStays() {
        Journey family = supported().report("CHILD_PLACED").complete("record-placement", "allChildrenPlaced", false);

        assertThat(family.passed()).contains("EndEvent_PlacementRecorded").doesNotContain("EndEvent_NoChildAtHome");
        assertSupportGoesOn(family);
    }

    @Test
    void supportEndsWhenTheYoungestChildComesOfAge() {
        Journey family = signal("childAge", 17)
                .upToSupport("members", List.of(child("2008-06-16")))
                .timerFires("StartEvent_YoungestChildAdult");

        assertThat(family.today()).isEqualTo("2026-06-16");
        assertThat(family.passed()).contains("Task_NoteComingOfAge", "EndEvent_SupportEndsByAge");
        assertThat(factsOf(family)).contains("CAME_OF_AGE");
        assertThat(family.waitsFor()).containsExactly("decide-removal");
        assertThatThrownBy(() -> family.complete("decide-removal", "removalDecision", "KEEP"))
                .hasMessageContaining("removalDecision");
        family.complete("decide-removal", "removalReason", "CHILD_ADULT");
        assertSupportEnded(family, "CHILD_ADULT");
    }

    @Test
    void aCaseOpenedInErrorIsExplainedAndEnded() {
        Journey family = supported().report("OPENED_IN_ERROR");
        assertThat(family.waitsFor()).containsExactly("confirm-error");
        family.complete("confirm-error");

        assertThat(family.passed())
                .contains("EndEvent_ErrorConfirmed")
                .doesNotContain("BoundaryEvent_SupportGroundsLost");
        family.complete("decide-removal", "removalReason", "OPENED_IN_ERROR");
        assertSupportEnded(family, "OPENED_IN_ERROR");
    }

    private void assertClosed(Journey family, String reason) {
        assertThat(endingOf(family)).isEqualTo(Ending.closed(reason));
        assertThat(family.isUnderWay()).isFalse();
        assertThat(family.reached()).doesNotContain("Task_OpenSupport");
        assertThat(factsOf(family)).last().isEqualTo("CLOSED_WITHOUT_SUPPORT");
    }

    private void assertSupportEnded(Journey family, String reason) {
        assertThat(family.passed())
                .contains("Task_TellAgencies", "EndEvent_SupportEnded")
                .doesNotContain("CallActivity_AfterCare", "EndEvent_RemovedFromSupport");
        assertThat(endingOf(family)).isEqualTo(Ending.closed(reason));
        assertThat(family.isUnderWay()).isFalse();
        assertThat(factsOf(family)).last().isEqualTo("REMOVED");
    }

    private void assertSupportGoesOn(Journey family) {
        assertThat(family.passed()).doesNotContain("BoundaryEvent_SupportGroundsLost", IN_SUPPORT);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        assertThat(fileOf(family).status()).isEqualTo("SUPPORTED");
        family.timerFires("CatchEvent_VisitDue").complete("visit-family");
    }

    private Journey upToRoute() {
        return signal().complete("identify-family")
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks");
    }

    private static Journey reviewed(Journey family, String outcome) {
        return family.complete("reassess-risks")
                .complete(
                        "decide-review",
                        "reviewOutcome",
                        outcome,
                        "removalReason",
                        outcome.equals("REMOVE") ? "IMPROVED" : null);
    }

    private static Journey contacts(Journey family, String... outcomes) {
        for (String outcome : outcomes) {
            family.timerFires("CatchEvent_ContactDue").complete("contact-family", "contactOutcome", outcome);
        }
        return family;
    }

    private static void secondEpisode(Journey family) {
        family.complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route")
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    private static Map<String, Object> child(String bornOn) {
        return Map.of("role", "CHILD", "lastName", "ДЕМО-Тестов", "firstName", "Егор", "bornOn", bornOn);
    }
}
