package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.registry.Circumstances;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;

/** A tenancy that ends is looked into three months before. */
@ModelCoverage("TenancyMilestoneProcess")
class TenancyMilestoneProcessTests extends LeaverTest {

    private static final LocalDate MOVED_IN = TestClock.DAY.minusYears(4);
    private static final LocalDate UNTIL = TestClock.DAY.plusYears(1);

    @Test
    void aNewTermIsLookedIntoThreeMonthsBeforeItsEnd() {
        Journey leaver = renting(housed(MOVED_IN, UNTIL)).timerFires("CatchEvent_MilestoneDue");
        assertThat(leaver.today()).isEqualTo(UNTIL.minusMonths(3));
        assertThat(leaver.shown("conclude-tenancy"))
                .containsEntry("newTenancyUntil", UNTIL.plusYears(5).toString());

        leaver.complete(
                "conclude-tenancy", "newTenancyUntil", UNTIL.plusYears(5).toString());
        assertThat(leaverOf(leaver).circumstances().tenancyUntil()).isEqualTo(UNTIL.plusYears(5));
        leaver.timerFires("CatchEvent_MilestoneDue");

        assertThat(leaver.today()).isEqualTo(UNTIL.plusYears(5).minusMonths(3));
        assertThat(leaver.waitsFor()).containsExactly("conclude-tenancy");
    }

    @ParameterizedTest
    @CsvSource({"SOCIAL_RENT, SOCIAL_RENT", "OWNERSHIP, OWN"})
    void whoeverGetsHousingForGoodNeedsNoMilestone(String outcome, String housing) {
        Journey leaver = renting(housed(MOVED_IN, UNTIL))
                .timerFires("CatchEvent_MilestoneDue")
                .complete("conclude-tenancy", "tenancyOutcome", outcome, "newTenancyUntil", null);

        assertThat(leaver.isUnderWay()).isFalse();
        assertThat(leaver.passed()).contains("EndEvent_TenancyEnded");
        assertThat(leaverOf(leaver).circumstances().housing()).isEqualTo(housing);
        assertThat(leaverOf(leaver).circumstances().tenancyUntil()).isNull();
        assertThat(leaverOf(leaver).circumstances().movedInOn()).isEqualTo(MOVED_IN);
    }

    @Test
    void aTenancyThatBeginsLaterIsWaitedFor() {
        Journey leaver = renting(Circumstances.unknown());
        describe(leaver, housed(TestClock.DAY, TestClock.DAY.plusYears(5)));
        assertThat(leaver.passed()).contains("CatchEvent_TenancyBegun");

        leaver.timerFires("CatchEvent_MilestoneDue");
        assertThat(leaver.today()).isEqualTo(TestClock.DAY.plusYears(5).minusMonths(3));
    }

    @Test
    void aTenancyThatIsExtendedIsLookedIntoLater() {
        Journey leaver = renting(housed(MOVED_IN, UNTIL));
        describe(leaver, housed(MOVED_IN, UNTIL.plusYears(2)));
        assertThat(leaver.passed()).contains("CatchEvent_TenancyChanged");

        leaver.timerFires("CatchEvent_MilestoneDue");
        assertThat(leaver.today()).isEqualTo(UNTIL.plusYears(2).minusMonths(3));
    }

    @Test
    void aNewTermEndsAfterTheOldOne() {
        Journey leaver = renting(housed(MOVED_IN, UNTIL)).timerFires("CatchEvent_MilestoneDue");

        assertThatThrownBy(() -> leaver.complete("conclude-tenancy", "newTenancyUntil", UNTIL.toString()))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("(newTenancyUntil)")
                .hasMessageContaining(UNTIL.toString());
        assertThat(leaverOf(leaver).circumstances().tenancyUntil()).isEqualTo(UNTIL);
        assertThat(leaver.waitsFor()).containsExactly("conclude-tenancy");
    }

    private Journey renting(Circumstances circumstances) {
        return supported("TenancyMilestoneProcess", "PREVENTIVE", circumstances);
    }
}
