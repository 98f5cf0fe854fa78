package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.RegisteredLeavers;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Home visits: held, missed, overdue, and what missed ones in a row mean. */
@ModelCoverage("VisitProcess")
class VisitProcessTests extends CareLeaverTest {

    @Autowired
    RuntimeService runtime;

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
    void theHousingOfACareLeaverIsInspectedInTheSameWay() {
        Journey leaver = leaverSupportedAt("PREVENTIVE");
        leavers.describe(leaver.caseNumber(), RegisteredLeavers.housed(TestClock.DAY, null));

        leaver.timerFires("CatchEvent_InspectionDue").complete("inspect-housing");

        assertThat(leaver.passed()).contains("Task_InspectHousing");
        assertThat(outcomesOf(leaver)).containsExactly("HELD");
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

        assertThat(family.reached()).contains("EndEvent_IncidentReported").doesNotContain("EndEvent_VisitMissed");
        assertThat(outcomesOf(family)).containsExactly("INCIDENT");
        assertThat(nextVisitOf(family)).isAfter(family.today());
    }

    @Test
    void anIncidentFoundAtAVisitIsAssessedLikeOneThatWasReported() {
        Journey family = visitedWithIncident(supportedAt("BASIC"), "S1");

        assertThat(family.waitsFor()).contains("assess-incident").doesNotContain("take-up-incident");
        assertThat(family.shown("assess-incident")).containsEntry("incidentKind", "S1");
        assertThat(factOf(family, "INCIDENT_FOUND")).containsEntry("kind", "S1").containsEntry("taken", "true");
        family.complete("assess-incident", "incidentKind", "S1", "incidentSeverity", "3");
        assertThat(levelOf(family)).isEqualTo("CRISIS");
    }

    @Test
    void twoIncidentsDoNotMix() {
        Journey family = visitedWithIncident(supportedAt("BASIC"), "S1");
        String first = family.task("assess-incident").getId();
        family.report("INCIDENT");

        assertThat(kindsShown(family)).containsEntry(first, "S1").hasSize(1);
        visitedWithIncident(family, "S5");
        assertThat(kindsShown(family)).containsEntry(first, "S1").containsValue("S5");
    }

    @Test
    void anIncidentThatTheCaseNoLongerWaitsForIsTakenUpByTheSupervisor() {
        Journey family = improved().complete("decide-removal");
        runtime.startProcessInstanceByKey(
                "VisitProcess",
                family.caseNumber(),
                Map.of("visitKind", "HOME_VISIT", "level", "BASIC", "visitOverdueOn", "2030-01-01T09:00:00+09:00"));
        visited(family, "S3");

        assertThat(family.waitsFor()).containsExactly("take-up-incident");
        assertThat(String.valueOf(family.shown("take-up-incident").get("incidentText")))
                .contains("S3");
        assertThat(factOf(family, "INCIDENT_FOUND")).containsEntry("taken", "false");
        family.complete("take-up-incident");
        assertThat(family.passed()).contains("EndEvent_IncidentTakenUp");
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
    void aContactWithACareLeaverIsAVisitOfAnotherKind() {
        Journey leaver = leaverSupportedAt("BASIC")
                .timerFires("CatchEvent_ContactDue")
                .timerFires("BoundaryEvent_VisitOverdue")
                .complete("contact-care-leaver");

        assertThat(leaver.reached())
                .contains("Task_ContactCareLeaver", "EndEvent_VisitHeld")
                .doesNotContain("Task_VisitFamily");
        assertThat(outcomesOf(leaver)).containsExactly("HELD");
    }

    @Test
    void theNextVisitDoesNotWaitForTheSupervisor() {
        Journey family =
                supportedAt("BASIC").timerFires("CatchEvent_VisitDue").timerFires("BoundaryEvent_VisitOverdue");
        family.complete("visit-family");

        assertThat(family.waitsFor()).doesNotContain("notice-overdue-visit");
        assertThat(nextVisitOf(family)).isEqualTo(family.today().plusDays(14));
    }

    private static Journey visitedWithIncident(Journey family, String kind) {
        return visited(family.timerFires("CatchEvent_VisitDue"), kind);
    }

    private static Journey visited(Journey family, String incidentKind) {
        return family.complete("visit-family", "visitOutcome", "INCIDENT", "incidentKind", incidentKind);
    }

    /** The kind each open assessment of an incident begins with, by task; none where nobody said. */
    private Map<String, Object> kindsShown(Journey family) {
        Map<String, Object> kinds = new HashMap<>();
        cases.openTasks().stream()
                .filter(task -> Journey.form(task).equals("assess-incident"))
                .filter(task -> cases.caseNumber(task).equals(family.caseNumber()))
                .forEach(task -> {
                    Object kind = cases.shown(task).get("incidentKind");
                    if (kind != null) {
                        kinds.put(task.getId(), kind);
                    }
                });
        return kinds;
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
