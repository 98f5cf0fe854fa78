package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.plan.PlanAction;
import org.opora.plan.SupportPlans;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan is drafted, approved or returned, put in force, and replaced by its revision. */
@ModelCoverage("SupportPlanProcess")
class SupportPlanProcessTests extends SupportTest {

    @Autowired
    SupportPlans plans;

    @Test
    void anApprovedPlanIsInForceAndItsActionsBegin() {
        Journey family = upToPlan();
        assertThat(statesOf(family)).containsExactly("DRAFT");
        assertThat(family.waitsFor()).containsExactly("draft-plan");

        family.complete("draft-plan");
        assertThat(plans.action(family.caseNumber(), "1-1")).isEmpty();
        family.complete("approve-plan");
        assertThat(statesOf(family)).containsExactly("IN_FORCE");
        assertThat(plans.action(family.caseNumber(), "1-1"))
                .map(PlanAction::state)
                .contains("STARTED");
        assertThat(family.reached()).contains("EndEvent_PlanInForce", "CatchEvent_VisitDue", "CatchEvent_ReviewDue");
    }

    @Test
    void aReturnedPlanIsDraftedAgain() {
        Journey family = upToPlan().complete("draft-plan");
        family.complete("approve-plan", "planDecision", "RETURN", "note", "No word of the school debt.");

        assertThat(family.waitsFor()).containsExactly("draft-plan");
        assertThat(family.reached()).doesNotContain("Task_PutPlanInForce", "CallActivity_CarryOutPlan");
        family.complete("draft-plan", "actions", List.of(Forms.action("HOUSING", "NONE", TestClock.DAY)))
                .complete("approve-plan");
        assertThat(statesOf(family)).containsExactly("IN_FORCE");
        assertThat(plans.action(family.caseNumber(), "1-1"))
                .map(PlanAction::domain)
                .contains("HOUSING");
    }

    @Test
    void aPlanIsNotReturnedWithoutANote() {
        Journey family = upToPlan().complete("draft-plan");

        assertThatThrownBy(() -> family.complete("approve-plan", "planDecision", "RETURN"))
                .hasMessageContaining("note");
        assertThat(family.waitsFor()).containsExactly("approve-plan");
    }

    @Test
    void aRevisionReplacesThePlanAndKeepsWhatWasDone() {
        Journey family = upToPlan()
                .complete("draft-plan")
                .complete("approve-plan")
                .complete("carry-out-action")
                .timerFires("CatchEvent_ReviewDue")
                .complete("reassess-risks")
                .complete("decide-review", "reviewOutcome", "CHANGE_PLAN");
        assertThat(statesOf(family)).containsExactly("IN_FORCE", "DRAFT");

        family.complete("draft-plan", "actions", List.of(Forms.action("LEGAL", "NONE", family.today())))
                .complete("approve-plan");
        assertThat(statesOf(family)).containsExactly("REPLACED", "IN_FORCE");
        assertThat(plans.donePercent(family.caseNumber())).isEqualTo(50);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        assertThat(family.reached()).contains("CallActivity_RevisePlan", "Gateway_PlanRevised");
    }

    private Journey upToPlan() {
        return signal().upToConference()
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator");
    }

    private List<String> statesOf(Journey family) {
        return jdbc.sql("select state from plan.support_plan where case_number = ? order by version")
                .param(family.caseNumber())
                .query(String.class)
                .list();
    }
}
