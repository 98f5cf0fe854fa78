package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;

/** Home visits: held, missed, overdue, and what missed ones in a row mean. */
@ModelCoverage("VisitProcess")
class VisitProcessTests extends SupportTest {

    @Test
    void aVisitThatIsHeldIsFollowedByTheNext() {
        Journey family = supportedAt("BASIC").timerFires("CatchEvent_VisitDue");
        LocalDate day = family.today();
        assertThat(day).isEqualTo(TestClock.DAY.plusDays(14));

        family.complete("visit-family");
        assertThat(family.reached())
                .contains("EndEvent_VisitHeld", "CatchEvent_VisitDue")
                .doesNotContain("Task_NoteMissedVisit", "Task_NoticeOverdueVisit");
        assertThat(outcomesOf(family)).containsExactly("HELD");
        assertThat(nextVisitOf(family)).isEqualTo(day.plusDays(14));
    }

    @Test
    void aVisitOutsideTheDoorIsMissed() {
        Journey family = supportedAt("BASIC");
        missed(family);

        assertThat(family.reached()).contains("EndEvent_VisitMissed").doesNotContain("EndEvent_VisitHeld");
        assertThat(outcomesOf(family)).containsExactly("NO_ACCESS");
        assertThat(levelOf(family)).isEqualTo("BASIC");
        assertThat(levelChanges(family)).isEmpty();
    }

    @Test
    void twoMissedVisitsInARowRaiseTheLevel() {
        Journey family = supportedAt("BASIC");
        missed(family);
        missed(family);

        assertThat(levelOf(family)).isEqualTo("CRISIS");
        assertThat(levelChanges(family)).singleElement().asString().contains("MISSED_VISITS");
        assertThat(nextVisitOf(family)).isEqualTo(family.today().plusDays(7));
    }

    @Test
    void aVisitThatIsHeldInBetweenStartsTheCountAnew() {
        Journey family = supportedAt("BASIC");
        missed(family);
        family.timerFires("CatchEvent_VisitDue").complete("visit-family");
        missed(family);

        assertThat(outcomesOf(family)).containsExactly("NO_ACCESS", "HELD", "NO_ACCESS");
        assertThat(levelOf(family)).isEqualTo("BASIC");
    }

    @Test
    void aVisitWithAnIncidentIsAVisitHeld() {
        Journey family = supportedAt("CRISIS")
                .timerFires("CatchEvent_VisitDue")
                .complete("visit-family", "visitOutcome", "INCIDENT", "incidentKind", "S2");

        assertThat(family.reached()).contains("EndEvent_VisitHeld").doesNotContain("EndEvent_VisitMissed");
        assertThat(outcomesOf(family)).containsExactly("INCIDENT");
    }

    @Test
    void anOverdueVisitIsNoticedByTheSupervisorAndStaysOpen() {
        Journey family =
                supportedAt("BASIC").timerFires("CatchEvent_VisitDue").timerFires("BoundaryEvent_VisitOverdue");
        assertThat(family.waitsFor()).contains("visit-family", "notice-overdue-visit");

        family.complete("notice-overdue-visit", "step", "VISIT_TOGETHER");
        assertThat(family.reached()).contains("EndEvent_OverdueNoticed").doesNotContain("EndEvent_VisitHeld");
        family.complete("visit-family");
        assertThat(family.reached()).contains("EndEvent_VisitHeld");
        assertThat(outcomesOf(family)).containsExactly("HELD");
    }

    @Test
    void theNextVisitDoesNotWaitForTheSupervisor() {
        Journey family =
                supportedAt("BASIC").timerFires("CatchEvent_VisitDue").timerFires("BoundaryEvent_VisitOverdue");
        family.complete("visit-family");

        assertThat(family.waitsFor()).doesNotContain("notice-overdue-visit");
        assertThat(nextVisitOf(family)).isEqualTo(family.today().plusDays(14));
    }

    private static void missed(Journey family) {
        family.timerFires("CatchEvent_VisitDue").complete("visit-family", "visitOutcome", "NO_ACCESS");
    }

    private List<String> outcomesOf(Journey family) {
        return jdbc.sql("select outcome from visit.visit where case_number = ? and outcome is not null order by seq")
                .param(family.caseNumber())
                .query(String.class)
                .list();
    }

    private LocalDate nextVisitOf(Journey family) {
        return jdbc.sql("select planned_on from visit.visit where case_number = ? and outcome is null")
                .param(family.caseNumber())
                .query(LocalDate.class)
                .single();
    }
}
