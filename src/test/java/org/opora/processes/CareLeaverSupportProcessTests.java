package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.careleaver.OpenCareLeaverCase;
import org.opora.registry.Circumstances;
import org.opora.registry.NewCareLeaver;
import org.opora.registry.NewPerson;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;

/** A care leaver from the institution to 23 or an earlier end. */
@ModelCoverage({"CareLeaverSupportProcess", "NeedsAssessmentProcess", "AgreementProcess"})
class CareLeaverSupportProcessTests extends CareLeaverTest {

    private static final String MARCH_2031 = "2031-03-01T00:00:00+09:00";

    @Autowired
    OpenCareLeaverCase openCase;

    @Test
    void leavesTheInstitutionPrepared() {
        LocalDate exit = TestClock.DAY.plusMonths(2);
        Journey leaver = entered("exitOn", exit.toString());
        assertThat(leaver.waitsFor()).containsExactly("prepare-exit");
        assertThat(leaver.task("prepare-exit").getDueDate())
                .isBefore(exit.minusDays(13).toString());

        leaver.complete("prepare-exit").timerFires("CatchEvent_ExitDay");
        assertThat(leaver.today()).isEqualTo(exit);
        leaver.complete("record-exit");
        assertThat(leaver.waitsFor()).containsExactly("offer-support");
        assertThat(entryOf(leaver).circumstances().destination()).isEqualTo("DORMITORY");
        assertThat(statusOf(leaver)).isEqualTo("OFFERED");
    }

    @Test
    void mayLeaveLater() {
        LocalDate later = TestClock.DAY.plusMonths(3);
        Journey leaver = entered("exitOn", TestClock.DAY.plusMonths(2).toString())
                .complete("prepare-exit")
                .timerFires("CatchEvent_ExitDay")
                .complete("record-exit", "exitOutcome", "POSTPONED", "exitOn", later.toString());

        assertThat(leaver.waitsFor()).containsExactly("prepare-exit");
        assertThat(entryOf(leaver).exitOn()).isEqualTo(later);
        leaver.complete("prepare-exit").timerFires("CatchEvent_ExitDay");
        assertThat(leaver.today()).isEqualTo(later);
    }

    @Test
    void isOfferedSupportWhenTheYearlyFileEntersHim() {
        Journey leaver = cases.journey(registered("Файлов", TestClock.DAY.minusMonths(1)));

        assertThat(leaver.waitsFor()).containsExactly("offer-support");
    }

    private String registered(String name, LocalDate exitOn) {
        var person = new NewPerson("SELF", name, "Пётр", null, LocalDate.of(2008, 5, 6), null);
        return openCase.open(new NewCareLeaver(person, "Чита", null, TestStaff.CHITA, exitOn, Circumstances.unknown()));
    }

    @Test
    void isAcceptedTheSecondTime() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "REFUSED");
        assertThat(statusOf(leaver)).isEqualTo("REFUSED");

        leaver.timerFires("CatchEvent_OfferDue");
        assertThat(leaver.today()).isEqualTo(TestClock.DAY.plusMonths(3));
        assertThat(statusOf(leaver)).isEqualTo("OFFERED");
        leaver.complete("offer-support").complete("sign-agreement");
        assertThat(leaver.waitsFor()).containsExactly("assess-needs");
    }

    @Test
    void isMadeThreeTimesAtMost() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "REFUSED");
        leaver.timerFires("CatchEvent_OfferDue").complete("offer-support", "offerOutcome", "REFUSED");
        LocalDate second = leaver.today();
        leaver.timerFires("CatchEvent_OfferDue");
        assertThat(leaver.today())
                .isBetween(second.plusMonths(6), second.plusMonths(6).plusDays(12));
        leaver.complete("offer-support", "offerOutcome", "REFUSED");

        assertThat(leaver.passed()).contains("EndEvent_RegistryOnly");
        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("REFUSED"));
        assertThat(statusOf(leaver)).isEqualTo("REFUSED");
    }

    @Test
    void isRefusedByNotSigning() {
        Journey leaver = entered().complete("offer-support").complete("sign-agreement", "agreementOutcome", "REFUSED");

        assertThat(statusOf(leaver)).isEqualTo("REFUSED");
        assertThat(leaver.reached()).contains("Gateway_WaitForOffer").doesNotContain("CallActivity_AssessNeeds");
    }

    @Test
    void losesALeaverWhoIsNeverReached() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "NOT_REACHED");
        assertThat(statusOf(leaver)).isEqualTo("OFFERED");
        leaver.timerFires("CatchEvent_OfferDue").complete("offer-support", "offerOutcome", "NOT_REACHED");
        leaver.timerFires("CatchEvent_OfferDue").complete("offer-support", "offerOutcome", "NOT_REACHED");

        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("LOST_CONTACT"));
        assertThat(statusOf(leaver)).isEqualTo("LOST_CONTACT");
    }

    @Test
    void comesWithTheAgeOf23() {
        Journey leaver = leaverSupportedAt("PREVENTIVE").timerFires("StartEvent_AgeReached");
        assertThat(leaver.today()).isEqualTo(LocalDate.parse(MARCH_2031.substring(0, 10)));
        assertThat(leaver.shown("end-support")).containsEntry("removalReason", "AGE_23");
        leaver.complete("end-support", "removalReason", "AGE_23");

        assertThat(leaver.passed()).contains("EndEvent_SupportEnded");
        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("AGE_23"));
        assertThat(statusOf(leaver)).isEqualTo("ENDED");
        assertThat(leaver.isUnderWay()).isFalse();
    }

    @Test
    void isPutOffWhileHardshipLasts() {
        Journey leaver = leaverSupportedAt("BASIC").timerFires("StartEvent_AgeReached");
        assertThatThrownBy(() -> leaver.complete("end-support", "endDecision", "KEEP"))
                .hasMessageContaining("endDecision");
        leaver.complete("end-support", "endDecision", "EXTEND", "extendedUntil", "2031-08-31");

        assertThat(leaver.waitsFor()).doesNotContain("end-support");
        leaver.timerFires("StartEvent_AgeReached");
        assertThat(leaver.today()).isEqualTo("2031-09-01");
        leaver.complete("end-support", "removalReason", "AGE_23");
        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("AGE_23"));
    }

    @Test
    void isProposedByAReviewAndMayBeDeclined() {
        Journey leaver = reviewed(leaverSupportedAt("PREVENTIVE"), "REMOVE");
        assertThat(leaver.waitsFor()).containsExactly("end-support");
        assertThatThrownBy(() -> leaver.complete("end-support", "removalReason", "AGE_23"))
                .hasMessageContaining("removalReason");
        leaver.complete("end-support", "endDecision", "KEEP");

        assertThat(leaver.reached()).contains("CatchEvent_ContactDue");
        assertThat(leaver.waitsFor()).doesNotContain("end-support", "draft-plan");
        assertThat(statusOf(leaver)).isEqualTo("SUPPORTED");
    }

    @Test
    void followsWhatWasReported() {
        Journey leaver = leaverSupportedAt("BASIC").report("LOST_CONTACT");
        assertThat(leaver.shown("end-support")).containsEntry("removalReason", "LOST_CONTACT");
        leaver.complete("end-support", "removalReason", "LOST_CONTACT");

        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("LOST_CONTACT"));
        assertThat(statusOf(leaver)).isEqualTo("LOST_CONTACT");
    }

    @Test
    void changesThePlanAfterAReview() {
        Journey leaver = reviewed(leaverSupportedAt("BASIC"), "CHANGE_PLAN");
        leaver.complete("draft-plan").complete("approve-plan");

        assertThat(leaver.reached()).contains("Gateway_PlanRevised").doesNotContain("EndEvent_EndProposed");
    }

    @Test
    void isSpokenToAgainAndAgain() {
        Journey leaver = leaverSupportedAt("BASIC")
                .timerFires("CatchEvent_ContactDue")
                .complete("contact-care-leaver")
                .timerFires("CatchEvent_ContactDue");

        assertThat(leaver.waitsFor()).contains("contact-care-leaver");
    }

    @Test
    void carriesOutThePlan() {
        Journey leaver = leaverSupportedAt("BASIC").complete("carry-out-action");

        assertThat(leaver.passed()).contains("EndEvent_ActionsCarriedOut");
    }

    @Test
    void isAssessedAgainWhenAProblemIsReported() {
        Journey leaver = leaverSupportedAt("PREVENTIVE").report("INCIDENT");
        assertThat(leaver.waitsFor()).contains("assess-needs");
        leaver.complete("assess-needs", "evictionForDebt", true);

        assertThat(levelOf(leaver)).isEqualTo("CRISIS");
        assertThat(leaver.passed()).contains("EndEvent_ProblemAssessed");
    }

    @Test
    void watchesHousingAndTenancyUntilItEnds() {
        Journey leaver = leaverSupportedAt("PREVENTIVE");
        LocalDate tenancyUntil = TestClock.DAY.plusMonths(4);
        leavers.describe(leaver.caseNumber(), RegisteredLeavers.housed(TestClock.DAY, tenancyUntil));
        leaver.timerFires("CatchEvent_InspectionDue")
                .complete("inspect-housing")
                .timerFires("CatchEvent_MilestoneDue");
        assertThat(leaver.today()).isEqualTo(tenancyUntil.minusMonths(3));
        leaver.complete("conclude-tenancy", "tenancyOutcome", "SOCIAL_RENT", "newTenancyUntil", null);
        assertThat(leaver.passed()).contains("CallActivity_InspectHousing", "CallActivity_WatchTenancy");
        leaver.timerFires("CatchEvent_InspectionDue");
        assertThat(leaver.waitsFor()).contains("inspect-housing");

        reviewed(leaver, "REMOVE").complete("end-support");
        assertThat(leaver.reached()).contains("CatchEvent_SilenceDue");
        assertThat(leaver.isUnderWay()).isFalse();
    }

    @Test
    void letsTheHeadDecideOnWhoeverIsLost() {
        Journey leaver = leaverSupportedAt("BASIC");
        for (int silence = 1; silence <= 2; silence++) {
            leaver.timerFires("CatchEvent_SilenceDue")
                    .complete("break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);
        }
        leaver.complete("take-manual-control")
                .timerFires("CatchEvent_ControlReviewDue")
                .complete("review-manual-control", "controlResolution", "LOST_CONTACT", "nextOn", null);
        assertThat(statusOf(leaver)).isEqualTo("LOST_CONTACT");
        assertThat(leaver.waitsFor()).contains("end-support");

        leaver.complete("end-support", "removalReason", "LOST_CONTACT");
        assertThat(leaver.passed()).contains("CallActivity_WatchSilence", "EndEvent_WatchEnded");
        assertThat(leaver.isUnderWay()).isFalse();
        assertThat(endingOf(leaver).reason()).isEqualTo("LOST_CONTACT");
    }

    @Test
    void revisesThePlanAtOnceWhereAnInspectionDemandsIt() {
        Journey leaver = leaverSupportedAt("PREVENTIVE");
        leavers.describe(leaver.caseNumber(), RegisteredLeavers.housed(TestClock.DAY, null));
        leaver.timerFires("CatchEvent_InspectionDue")
                .complete("inspect-housing", "finding", "FIT_WITH_FAULTS", "problems", List.of("DEBT"))
                .complete("follow-up-housing", "followUp", "PLAN_CHANGED");
        assertThat(leaver.waitsFor()).contains("draft-plan");

        leaver.complete("draft-plan").complete("approve-plan");
        assertThat(leaver.waitsFor()).contains("carry-out-action").doesNotContain("draft-plan");
        while (leaver.waitsFor().contains("carry-out-action")) {
            leaver.completeFirst("carry-out-action");
        }
        assertThat(leaver.passed()).contains("EndEvent_AnotherPlanCarriedOut");
        assertThat(leaver.reached()).contains("CatchEvent_ReviewDue").doesNotContain("EndEvent_EndProposed");
    }

    @Test
    void beginsAgainForWhoeverAsksAgain() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "REFUSED");
        asksAgain(leaver).complete("offer-support", "offerOutcome", "REFUSED");
        asksAgain(leaver).complete("offer-support", "offerOutcome", "REFUSED");
        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("REFUSED"));
        asksAgain(leaver);

        assertThat(leaver.passed()).contains("CatchEvent_AskedEarlier", "StartEvent_SupportAskedForAgain");
        assertThat(leaver.waitsFor()).containsExactly("offer-support");
    }

    @Test
    void recallsReferralsOnceConsentIsWithdrawn() {
        Journey leaver = leaverSupportedAt("PREVENTIVE").report("CONSENT_WITHDRAWN");

        assertThat(leaver.passed()).contains("EndEvent_ReferralsRecalled");
        assertThat(statusOf(leaver)).isEqualTo("SUPPORTED");
    }

    private static Journey reviewed(Journey leaver, String outcome) {
        leaver.timerFires("CatchEvent_ReviewDue").complete("assess-needs");
        return outcome.equals("REMOVE")
                ? leaver.complete("decide-review", "reviewOutcome", outcome, "removalReason", "GOALS_REACHED")
                : leaver.complete("decide-review", "reviewOutcome", outcome);
    }
}
