package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.plan.PlanAction;
import org.opora.referral.Referral;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** Actions of the plan stage by stage: by the curator, by agencies, and in the order that was agreed. */
@ModelCoverage("PlanActionsProcess")
class PlanActionsProcessTests extends ReferralTest {

    @Test
    void theCuratorsOwnActionIsDone() {
        Journey family = supported(List.of(), action("DOCUMENTS", "NONE", 1)).complete("carry-out-action");

        assertThat(family.reached())
                .contains("EndEvent_OwnActionDone", "EndEvent_AllActionsEnded", "EndEvent_ActionsCarriedOut")
                .doesNotContain("CallActivity_Refer", "EndEvent_ReferralEnded");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
        assertThat(plans.donePercent(family.caseNumber())).isEqualTo(100);
    }

    @Test
    void anActionThatFailedEndsToo() {
        Journey family =
                supported(List.of(), action("DOCUMENTS", "NONE", 1)).complete("carry-out-action", "result", "NOT_DONE");

        assertThat(family.reached()).contains("EndEvent_AllActionsEnded");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
        assertThat(plans.donePercent(family.caseNumber())).isZero();
    }

    @Test
    void anAgencysActionEndsWithItsReferral() {
        Journey family = referredTo(Agency.CHILDCARE);
        helpComes(family);

        assertThat(family.reached())
                .contains("EndEvent_ReferralEnded", "EndEvent_AllActionsEnded")
                .doesNotContain("Task_CarryOutAction");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void actionsOfOneStageRunSideBySide() {
        Journey family = supported(
                List.of(Agency.HEALTH, Agency.CHILDCARE),
                action("DOCUMENTS", "NONE", 1),
                action("HEALTH", "HEALTH", 1),
                action("CHILDCARE", "CHILDCARE", 1),
                action("LEGAL", "NONE", 2));
        background.run();

        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        assertThat(referrals.ofCase(family.caseNumber()))
                .extracting(Referral::agency)
                .containsExactlyInAnyOrder("health", "childcare");
        family.complete("carry-out-action");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
        assertThat(stateOfAction(family, "1-2")).isEqualTo("STARTED");
        assertThat(stateOfAction(family, "1-4")).isEqualTo("PLANNED");
        assertThat(family.reached()).doesNotContain("EndEvent_AllActionsEnded");
    }

    @Test
    void treatmentComesBeforeTrainingAndTrainingBeforeAJob() {
        Journey family = supported(
                List.of(Agency.HEALTH, Agency.EMPLOYMENT),
                action("EMPLOYMENT", "EMPLOYMENT", 3),
                action("HEALTH", "HEALTH", 1),
                action("EDUCATION", "EMPLOYMENT", 2));

        assertThat(referredFor(family)).containsExactly("HEALTH");
        helpComes(family);
        assertThat(referredFor(family)).containsExactly("HEALTH", "EDUCATION");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("PLANNED");
        helpComes(family);
        assertThat(referredFor(family)).containsExactly("HEALTH", "EDUCATION", "EMPLOYMENT");
        assertThat(family.reached()).doesNotContain("EndEvent_AllActionsEnded");
        helpComes(family);
        assertThat(family.reached()).contains("EndEvent_AllActionsEnded");
        assertThat(plans.donePercent(family.caseNumber())).isEqualTo(100);
    }

    @Test
    void aStageThatFailedDoesNotHoldUpTheNext() {
        Journey family = supported(List.of(), action("DOCUMENTS", "NONE", 1), action("LEGAL", "NONE", 2));
        family.complete("carry-out-action", "result", "NOT_DONE");

        assertThat(stateOfAction(family, "1-2")).isEqualTo("STARTED");
        family.complete("carry-out-action");
        assertThat(plans.donePercent(family.caseNumber())).isEqualTo(50);
    }

    @Test
    void aRevisedPlanGoesOnWhereTheOldOneWas() {
        Map<String, Object> documents = action("DOCUMENTS", "NONE", 1);
        Map<String, Object> legal = action("LEGAL", "NONE", 2);
        Journey family = supported(List.of(), documents, legal);
        family.timerFires("CatchEvent_ReviewDue")
                .complete("reassess-risks")
                .complete("decide-review", "reviewOutcome", "CHANGE_PLAN");
        String mother = plans.action(family.caseNumber(), "1-1")
                .map(PlanAction::person)
                .orElseThrow()
                .toString();
        Map<String, Object> later = Map.of("dueOn", family.today().plusDays(30).toString());
        List<Map<String, Object>> revised = List.of(documents, action("HOUSING", "NONE", 1)).stream()
                .map(action -> with(action, Map.of("person", mother)))
                .map(action -> with(action, later))
                .toList();
        family.complete("draft-plan", "actions", revised).complete("approve-plan");

        assertThat(stateOfAction(family, "1-1")).isEqualTo("STARTED");
        assertThat(stateOfAction(family, "1-2")).isEqualTo("PLANNED");
        assertThat(stateOfAction(family, "2-2")).isEqualTo("STARTED");
        assertThat(family.waitsFor()).containsExactly("carry-out-action", "carry-out-action");
    }

    private static Map<String, Object> with(Map<String, Object> action, Map<String, Object> more) {
        Map<String, Object> changed = new HashMap<>(action);
        changed.putAll(more);
        return changed;
    }

    private List<String> referredFor(Journey family) {
        return referrals.ofCase(family.caseNumber()).stream()
                .map(Referral::domain)
                .toList();
    }

    /** The agency takes the latest referral on, does its work, and the family says it helped. */
    private void helpComes(Journey family) {
        background.run();
        agenciesAnswerWithin(Duration.ofSeconds(3));
        agenciesAnswerWithin(Duration.ofDays(4));
        family.complete("verify-outcome").complete("confirm-with-family");
    }
}
