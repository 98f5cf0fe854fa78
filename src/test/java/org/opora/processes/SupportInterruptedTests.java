package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.opora.testing.BackgroundWork;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of the plan and of referrals when support is interrupted, whether the family is kept or not. */
class SupportInterruptedTests extends FamilyTest {

    @Autowired
    Referrals referrals;

    @Autowired
    BackgroundWork background;

    @Test
    void aFamilyThatIsKeptGoesOnWithItsPlan() {
        Journey family = improved().complete("decide-removal", "removalDecision", "KEEP");

        assertThat(family.passed()).doesNotContain("Task_TellAgencies", "Task_RecordRemoval");
        assertThat(family.passed().stream().filter("StartEvent_SupportBegins"::equals))
                .hasSize(2);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        assertThat(endingOf(family)).isEqualTo(new Ending("SUPPORTED", null, null));
        family.timerFires("CatchEvent_VisitDue").complete("visit-family").complete("carry-out-action");
        assertThat(family.passed()).contains("EndEvent_ActionsCarriedOut");
        family.timerFires("CatchEvent_ReviewDue");
        family.complete("reassess-risks")
                .complete("decide-review", "reviewOutcome", "REMOVE", "removalReason", "GOALS_REACHED")
                .complete("decide-removal", "removalReason", "GOALS_REACHED");
        assertThat(endingOf(family)).isEqualTo(new Ending("AFTER_CARE", "GOALS_REACHED", true));
    }

    @Test
    void aFamilyCanBeKeptMoreThanOnce() {
        Journey family = improved().complete("decide-removal", "removalDecision", "KEEP");
        family.report("CHILD_PLACED")
                .complete("record-placement")
                .complete("decide-removal", "removalDecision", "KEEP");

        assertThat(family.passed().stream().filter("Gateway_RemovalDecided"::equals))
                .hasSize(2);
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        assertThat(factsOf(family)).doesNotContain("REMOVED");
    }

    @Test
    void aFamilyThatIsKeptBeforeItsPlanWasAgreedGetsOne() {
        Journey family = signal().upToConference()
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .report("FAMILY_MOVED")
                .complete("confirm-transfer")
                .complete("decide-removal", "removalDecision", "KEEP");

        assertThat(family.waitsFor()).containsExactly("draft-plan");
        family.complete("draft-plan").complete("approve-plan");
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
    }

    @Test
    void aFamilyThatIsKeptKeepsTheReferralItWaitsFor() {
        Journey family = referred().report("FAMILY_MOVED").complete("confirm-transfer");
        family.complete("decide-removal", "removalDecision", "KEEP");

        assertThat(family.passed().stream().filter("Task_SendHealthReferral"::equals))
                .hasSize(2);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
    }

    @Test
    void anUnansweredReferralIsCancelledWithTheSupport() {
        Journey family = referred().report("OPENED_IN_ERROR").complete("confirm-error");
        family.complete("decide-removal", "removalReason", "OPENED_IN_ERROR");

        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(endingOf(family)).isEqualTo(Ending.closed("OPENED_IN_ERROR"));
    }

    @Test
    void aWithdrawnConsentEndsTheReferralWhateverIsDecided() {
        Journey family = referred().report("CONSENT_WITHDRAWN");
        background.run();

        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(referralOf(family).reasonCode()).isEqualTo("CONSENT_WITHDRAWN");
        assertThat(family.waitsFor()).containsExactly("decide-on-withdrawal");
    }

    private Referral referralOf(Journey family) {
        List<Referral> all = referrals.ofCase(family.caseNumber());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** A family that waits for the answer of a clinic. */
    private Journey referred() {
        return signal().upToConference()
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan", "actions", List.of(Forms.action("HEALTH", "HEALTH", TestClock.DAY)))
                .complete("approve-plan");
    }
}
