package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.careleaver.Escalation;
import org.opora.casefile.VisitKind;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.Circumstances;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;
import org.opora.visit.LastContact;
import org.opora.visit.RecordVisit;
import org.springframework.beans.factory.annotation.Autowired;

/** Silence is an event, and two in a row put a case under manual control. */
@ModelCoverage({"SilenceWatchProcess", "ManualControlProcess"})
class SilenceWatchProcessTests extends LeaverTest {

    @Autowired
    RecordVisit recordVisit;

    @Autowired
    LastContact lastContact;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({"CRISIS, P14D", "BASIC, P1M", "PREVENTIVE, P4M", "CONSULTATIVE, P1Y"})
    void eachLevelMayBeSilentForItsTime(String level, Period allowed) {
        Journey leaver = watched(level).timerFires("CatchEvent_SilenceDue");

        assertThat(leaver.today()).isEqualTo(TestClock.DAY.plus(allowed));
        assertThat(leaver.waitsFor()).containsExactly("break-silence");
    }

    @Test
    void aContactPutsTheSilenceOff() {
        Journey leaver = watched("BASIC");
        LocalDate met = TestClock.DAY.plusDays(20);
        recordVisit.record(leaver.caseNumber(), VisitKind.CONTACT, met, "HELD");

        leaver.timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.waitsFor()).isEmpty();
        leaver.timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.today()).isEqualTo(met.plusMonths(1));
        assertThat(leaver.waitsFor()).containsExactly("break-silence");
    }

    @Test
    void aTryThatMissedIsNoContact() {
        Journey leaver = watched("BASIC");
        recordVisit.record(leaver.caseNumber(), VisitKind.CONTACT, TestClock.DAY.plusDays(20), "NO_ACCESS");
        leaver.timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.waitsFor()).containsExactly("break-silence");
    }

    @Test
    void aRequestForHelpPutsTheSilenceOffToo() {
        Journey leaver = watched("BASIC");
        clock.advance(Duration.ofDays(20));
        LocalDate asked = leaver.today();
        cases.start("HelpRequestProcess", Forms.filled("request-help", asked, "caseNumber", leaver.caseNumber()));
        leaver.complete("answer-help-request").complete("give-help").timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.waitsFor()).isEmpty();

        leaver.timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.today()).isEqualTo(asked.plusMonths(1));
    }

    @Test
    void whoeverIsReachedIsInContact() {
        Journey leaver = watched("BASIC").timerFires("CatchEvent_SilenceDue").complete("break-silence");

        assertThat(lastContact.of(leaver.caseNumber())).isEqualTo(leaver.today());
        assertThat(openEscalations(leaver)).isEmpty();
        assertThat(leaver.waitsFor()).isEmpty();
    }

    @Test
    void oneSilenceIsNotTwoInARow() {
        Journey leaver = watched("BASIC").timerFires("CatchEvent_SilenceDue");
        notReached(leaver).timerFires("CatchEvent_SilenceDue").complete("break-silence");
        notReached(leaver.timerFires("CatchEvent_SilenceDue"));

        assertThat(openEscalations(leaver)).isEmpty();
        assertThat(leaver.waitsFor()).isEmpty();
    }

    @Test
    void twoInARowAreEscalatedToAnOwnerWhoLooksEveryWeek() {
        Journey leaver = silentTwice();
        assertThat(openEscalations(leaver)).singleElement().satisfies(escalation -> {
            assertThat(escalation.reason()).isEqualTo(Escalation.Reason.SILENCE);
            assertThat(escalation.owner()).isNull();
        });
        LocalDate taken = leaver.today();
        leaver.complete(
                "take-manual-control",
                "controlOwner",
                "curator",
                "nextOn",
                taken.plusDays(2).toString());
        assertThat(openEscalations(leaver)).singleElement().satisfies(escalation -> {
            assertThat(escalation.owner()).isEqualTo("curator");
            assertThat(escalation.nextOn()).isEqualTo(taken.plusDays(2));
        });

        leaver.timerFires("CatchEvent_ControlReviewDue");
        assertThat(leaver.today()).isEqualTo(taken.plusDays(2));
        assertThat(leaver.task("review-manual-control").getAssignee()).isEqualTo("curator");
        leaver.complete("review-manual-control").timerFires("CatchEvent_ControlReviewDue");
        assertThat(leaver.today()).isEqualTo(taken.plusDays(9));
        resolve(leaver, "CONTACT_RESTORED");

        assertThat(openEscalations(leaver)).isEmpty();
        assertThat(resolution(leaver)).isEqualTo("CONTACT_RESTORED");
        LocalDate restored = leaver.today();
        leaver.timerFires("CatchEvent_SilenceDue");
        assertThat(leaver.today()).isEqualTo(restored.plusMonths(1));
        notReached(leaver);
        assertThat(openEscalations(leaver)).isEmpty();
    }

    @Test
    void whoeverIsLostIsMarkedSoAndNoLongerWatched() {
        Journey leaver = underControl();
        resolve(leaver, "LOST_CONTACT");

        assertThat(leaverOf(leaver).status()).isEqualTo(CareLeaverStatus.LOST_CONTACT);
        assertThat(leaver.passed()).contains("EndEvent_ContactLost", "EndEvent_ManualControlEnded");
        assertThat(leaver.isUnderWay()).isFalse();
    }

    @Test
    void manualControlOutlivesTheSupport() {
        Journey leaver = silentTwice();
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(leaver.caseNumber())
                .processDefinitionKey("SilenceWatchProcess")
                .list()
                .forEach(watch -> runtime.deleteProcessInstance(watch.getId(), "support ended"));

        leaver.complete("take-manual-control").timerFires("CatchEvent_ControlReviewDue");
        resolve(leaver, "SOLVED");
        assertThat(resolution(leaver)).isEqualTo("SOLVED");
        assertThat(leaver.isUnderWay()).isFalse();
    }

    @Test
    void theNextReviewIsInAWeekAtTheLatestAndTheOwnerIsOfTheOrganisation() {
        Journey leaver = silentTwice();
        LocalDate today = leaver.today();

        for (LocalDate wrong : new LocalDate[] {today, today.plusDays(8)}) {
            refused(leaver, "nextOn", wrong.toString());
        }
        for (String wrong : new String[] {"curator2", "intake", "nobody"}) {
            refused(leaver, "controlOwner", wrong);
        }
        assertThat(leaver.options("take-manual-control", "owners")).contains("curator", "supervisor");
        assertThat(openEscalations(leaver))
                .singleElement()
                .satisfies(escalation -> assertThat(escalation.owner()).isNull());
    }

    private static void refused(Journey leaver, String field, String wrong) {
        assertThatThrownBy(() -> leaver.complete("take-manual-control", field, wrong))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("(" + field + ")");
    }

    private Journey watched(String level) {
        return supported("SilenceWatchProcess", level, Circumstances.unknown());
    }

    private Journey silentTwice() {
        Journey leaver = notReached(watched("BASIC").timerFires("CatchEvent_SilenceDue"));
        return notReached(leaver.timerFires("CatchEvent_SilenceDue"));
    }

    private Journey underControl() {
        return silentTwice().complete("take-manual-control").timerFires("CatchEvent_ControlReviewDue");
    }

    private static Journey notReached(Journey leaver) {
        return leaver.complete("break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);
    }

    private static void resolve(Journey leaver, String resolution) {
        leaver.complete("review-manual-control", "controlResolution", resolution, "nextOn", null);
    }
}
