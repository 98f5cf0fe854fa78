package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;

/** How often a care leaver is spoken to, what a problem leads to, and what a review proposes. */
class CareLeaverContactsTests extends CareLeaverTest {

    @Test
    void isSpokenToEveryMonthAtFirstAndThenEveryQuarter() {
        Journey leaver = leaverSupportedAt("ADAPTATION").timerFires("CatchEvent_ContactDue");
        assertThat(leaver.today()).isBetween(TestClock.DAY.plusDays(7), TestClock.DAY.plusDays(8));
        LocalDate before = leaver.today();
        leaver.complete("contact-care-leaver").timerFires("CatchEvent_ContactDue");
        assertThat(leaver.today())
                .isBetween(before.plusMonths(1), before.plusMonths(1).plusDays(4));

        while (leaver.today().isBefore(TestClock.DAY.plusMonths(6))) {
            leaver.complete("contact-care-leaver").timerFires("CatchEvent_ContactDue");
        }
        LocalDate last = leaver.today();
        leaver.complete("contact-care-leaver").timerFires("CatchEvent_ContactDue");
        assertThat(leaver.today()).isAfterOrEqualTo(last.plusMonths(3));
    }

    @Test
    void isSpokenToEveryWeekInACrisis() {
        Journey leaver = leaverSupportedAt("CRISIS").timerFires("CatchEvent_ContactDue");
        LocalDate first = leaver.today();
        leaver.complete("contact-care-leaver").timerFires("CatchEvent_ContactDue");

        assertThat(leaver.today()).isEqualTo(first.plusDays(7));
    }

    @Test
    void keepsHisLevelWhenHeIsNotReached() {
        Journey leaver = leaverSupportedAt("BASIC");
        for (int i = 0; i < 2; i++) {
            leaver.timerFires("CatchEvent_ContactDue").complete("contact-care-leaver", "visitOutcome", "NO_ACCESS");
        }

        assertThat(levelOf(leaver)).isEqualTo("BASIC");
        assertThat(leaver.reached()).contains("Task_ContactCareLeaver", "EndEvent_VisitMissed");
        assertThat(kinds(leaver)).containsOnly("CONTACT");
    }

    @Test
    void isAssessedAgainWhenAContactFindsAProblem() {
        Journey leaver = leaverSupportedAt("PREVENTIVE")
                .timerFires("CatchEvent_ContactDue")
                .complete("contact-care-leaver", "visitOutcome", "INCIDENT", "incidentKind", "HOUSING");

        assertThat(leaver.waitsFor()).contains("assess-needs").doesNotContain("take-up-incident");
    }

    @Test
    void isReviewedEveryHalfYearByHisNeeds() {
        Journey leaver = leaverSupportedAt("PREVENTIVE").timerFires("CatchEvent_ReviewDue");
        assertThat(leaver.today()).isAfterOrEqualTo(TestClock.DAY.plusMonths(6));
        leaver.complete("assess-needs", "needHousing", "3");
        assertThat(String.valueOf(leaver.shown("decide-review").get("proposalText")))
                .isNotBlank();
        leaver.complete("decide-review", "reviewOutcome", "LEVEL_UP", "overrideReason", null);

        assertThat(levelOf(leaver)).isEqualTo("ADAPTATION");
        assertThat(leaver.reached()).contains("EndEvent_LevelChanged").doesNotContain("Task_ReassessRisks");
    }

    private List<String> kinds(Journey leaver) {
        return jdbc.sql("select kind from visit.visit where case_number = :case")
                .param("case", leaver.caseNumber())
                .query(String.class)
                .list();
    }
}
