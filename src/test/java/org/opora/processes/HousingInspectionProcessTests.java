package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.HelpRequest;
import org.opora.careleaver.HousingInspection;
import org.opora.careleaver.HousingInspections;
import org.opora.registry.Circumstances;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;
import org.opora.visit.LastContact;
import org.springframework.beans.factory.annotation.Autowired;

/** The housing of a care leaver is inspected, again and again, and what is wrong is followed up. */
@ModelCoverage("HousingInspectionProcess")
class HousingInspectionProcessTests extends LeaverRoundTest {

    private static final LocalDate MOVED_IN = TestClock.DAY.minusDays(10);

    @Autowired
    HousingInspections inspections;

    @Autowired
    LastContact lastContact;

    @Test
    void theFirstInspectionIsWithinAMonthOfMovingInAndTheNextHalfAYearLater() {
        Journey leaver = inspected(housed(MOVED_IN, null)).timerFires("CatchEvent_InspectionDue");
        assertThat(leaver.today()).isEqualTo(MOVED_IN.plusMonths(1));

        LocalDate first = leaver.today();
        again(leaver.complete("inspect-housing"));

        assertThat(leaver.today())
                .isBetween(first.plusMonths(6), first.plusMonths(6).plusDays(10));
        assertThat(leaver.waitsFor()).containsExactly("inspect-housing");
        assertThat(inspections.latest(leaver.caseNumber())).hasValueSatisfying(act -> {
            assertThat(act.heldOn()).isEqualTo(first);
            assertThat(act.finding()).isEqualTo(HousingInspection.Finding.FIT);
            assertThat(act.problems()).isEmpty();
        });
        assertThat(leaver.reached()).doesNotContain("Task_FollowUpHousing");
    }

    @Test
    void aLeaverWithoutHousingIsInspectedOnceHeHasMovedIn() {
        Journey leaver = inspected(Circumstances.unknown());
        assertThat(leaver.reached()).contains("CatchEvent_HousingGiven").doesNotContain("Gateway_WaitForInspection");

        describe(leaver, housed(TestClock.DAY, null));
        leaver.timerFires("CatchEvent_InspectionDue");

        assertThat(leaver.today()).isEqualTo(TestClock.DAY.plusMonths(1));
        assertThat(leaver.waitsFor()).containsExactly("inspect-housing");
    }

    @Test
    void aMoveIsInspectedWithinAMonthToo() {
        Journey leaver = inspected(housed(MOVED_IN, null))
                .timerFires("CatchEvent_InspectionDue")
                .complete("inspect-housing");
        assertThat(leaver.isUnderWay()).isFalse();
        call("HousingInspectionProcess", leaver.caseNumber());
        LocalDate moved = leaver.today().plusDays(1);
        describe(leaver, housed(moved, null));
        assertThat(leaver.passed()).contains("CatchEvent_HousingChanged");

        leaver.timerFires("CatchEvent_InspectionDue");
        assertThat(leaver.today())
                .isBetween(moved.plusMonths(1), moved.plusMonths(1).plusDays(4));
    }

    @Test
    void whereNobodyOpensTheCuratorComesAgainSoon() {
        Journey leaver = inspected(housed(MOVED_IN, null)).timerFires("CatchEvent_InspectionDue");
        LocalDate tried = leaver.today();
        again(leaver.complete("inspect-housing", "visitOutcome", "NO_ACCESS", "finding", null));

        assertThat(leaver.today()).isBetween(tried.plusDays(10), tried.plusDays(20));
        assertThat(inspections.latest(leaver.caseNumber())).isEmpty();
        assertThat(leaver.reached()).doesNotContain("Task_FollowUpHousing");
    }

    @Test
    void theLeaverIsMetWhereHeLivesOnly() {
        Journey leaver = withProblems("NOT_LIVING_THERE");
        String number = leaver.caseNumber();
        assertThat(inspections.latest(number)).isPresent();
        assertThat(lastContact.of(number)).isEqualTo(TestClock.DAY);

        leaver.complete("follow-up-housing", "followUp", "PLAN_CHANGED");
        again(leaver);
        leaver.complete("inspect-housing");
        assertThat(lastContact.of(number)).isEqualTo(leaver.today()).isAfter(TestClock.DAY);
    }

    @Test
    void helpWithTheHousingIsARequestOfItsOwn() {
        Journey leaver = withProblems("FIT_WITH_FAULTS", "REPAIR", "DEBT");
        assertThat(String.valueOf(leaver.shown("follow-up-housing").get("inspectionText")))
                .contains("fit, with faults", "repair needed");
        leaver.complete("follow-up-housing", "followUp", "HELP_REQUEST", "words", "A roof that does not leak");

        assertThat(leaver.passed()).contains("Task_BeginHelpRequest", "StartEvent_HelpNeeded");
        assertThat(leaver.waitsFor()).containsExactly("answer-help-request");
        assertThat(requests.ofCase(leaver.caseNumber())).singleElement().satisfies(request -> {
            assertThat(request.kind()).isEqualTo(HelpRequest.Kind.HOUSING);
            assertThat(request.channel()).isEqualTo(HelpRequest.Channel.STAFF);
            assertThat(request.words()).isEqualTo("A roof that does not leak");
        });
        again(leaver);
        assertThat(leaver.waitsFor()).containsExactly("answer-help-request", "inspect-housing");
    }

    @Test
    void aHardCaseIsPutUnderManualControlOnce() {
        Journey leaver = withProblems("NOT_LIVING_THERE").complete("follow-up-housing", "followUp", "ESCALATED");
        again(leaver)
                .complete("inspect-housing", "finding", "NOT_LIVING_THERE")
                .complete("follow-up-housing", "followUp", "ESCALATED");

        assertThat(openEscalations(leaver))
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.reason()).isEqualTo(Escalation.Reason.HOUSING));
        assertThat(leaver.waitsFor()).containsExactly("take-manual-control");
    }

    @Test
    void whatIsSettledOnTheSpotNeedsNothingMore() {
        Journey leaver = withProblems("FIT", "NEIGHBOURS").complete("follow-up-housing");

        assertThat(leaver.waitsFor()).isEmpty();
        assertThat(inspections.latest(leaver.caseNumber()))
                .hasValueSatisfying(act -> assertThat(act.problems()).containsExactly("NEIGHBOURS"));
    }

    @Test
    void anInspectionIsNotHeldTomorrow() {
        Journey leaver = inspected(housed(MOVED_IN, null)).timerFires("CatchEvent_InspectionDue");
        String tomorrow = leaver.today().plusDays(1).toString();

        assertThatThrownBy(() -> leaver.complete("inspect-housing", "visitedOn", tomorrow))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("visitedOn");
        assertThat(inspections.latest(leaver.caseNumber())).isEmpty();
    }

    private Journey inspected(Circumstances circumstances) {
        return supported("HousingInspectionProcess", "PREVENTIVE", circumstances);
    }

    /** The support calls for the next inspection, and its day comes. */
    private Journey again(Journey leaver) {
        call("HousingInspectionProcess", leaver.caseNumber());
        return leaver.timerFires("CatchEvent_InspectionDue");
    }

    private Journey withProblems(String finding, String... problems) {
        return inspected(housed(MOVED_IN, null))
                .timerFires("CatchEvent_InspectionDue")
                .complete("inspect-housing", "finding", finding, "problems", List.of(problems));
    }
}
