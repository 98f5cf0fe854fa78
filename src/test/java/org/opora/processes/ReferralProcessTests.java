package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.Received;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;

/** A referral on each of its ways, from the plan to the family's word and the closed action. */
@ModelCoverage("ReferralProcess")
class ReferralProcessTests extends ReferralTest {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final Duration DAYS = Duration.ofDays(4);

    @Test
    void healthCareTreatsAndTheFamilyConfirms() {
        Journey family = referredTo(Agency.HEALTH);
        background.run();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);

        agenciesAnswerWithin(SOON);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);
        agenciesAnswerWithin(DAYS);
        assertThat(referralOf(family).outcomeCode()).isEqualTo("ATTENDED");

        family.complete("confirm-with-family");
        assertThat(family.reached())
                .contains(
                        "Task_SendHealthReferral",
                        "Task_AwaitOutcome",
                        "EndEvent_HelpArrived",
                        "EndEvent_ReferralEnded")
                .doesNotContain("Task_ChooseOtherProvider", "Task_MendDelivery", "EndEvent_HelpMissing");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
        assertThat(factsOf(family)).contains("REFERRAL_ANSWERED");
    }

    @Test
    void employmentReportsSuccessButTheFamilyGotNothing() {
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        agenciesAnswerWithin(SOON);
        agenciesAnswerWithin(DAYS);

        family.complete("confirm-with-family", "helpArrived", false);
        assertThat(family.reached())
                .contains("Task_SendEmploymentReferral", "EndEvent_HelpMissing")
                .doesNotContain("Task_SendHealthReferral", "EndEvent_HelpArrived");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
    }

    @Test
    void helpCompletedBeforeItWasAcceptedIsConfirmedAtOnce() {
        Neighbours.behave(Agency.CHILDCARE, Behaviour.SILENT);
        Journey family = referredTo(Agency.CHILDCARE);
        background.run();

        assertThat(says(Agency.CHILDCARE, "e1", numberOf(family), "COMPLETED")).isEqualTo(202);
        assertThat(family.waitsFor()).containsExactly("confirm-with-family");
        assertThat(family.reached())
                .contains("Task_SendChildcareReferral", "Gateway_Confirm")
                .doesNotContain("Task_AwaitOutcome");
    }

    @Test
    void aDeclinedReferralGoesToAnotherProvider() {
        Neighbours.behave(Agency.CHILDCARE, Behaviour.DECLINE);
        Journey family = referredTo(Agency.CHILDCARE);
        background.run();
        String declined = numberOf(family);
        agenciesAnswerWithin(SOON);
        assertThat(referralOf(family).reasonCode()).isEqualTo("NO_CAPACITY");

        family.complete("choose-other-provider", "declineChoice", "OTHER_PROVIDER");
        assertThat(referrals.get(declined).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(referralOf(family).agency()).isEqualTo(Neighbours.OTHER_NURSERY);
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("STARTED");
        assertThat(family.reached()).doesNotContain("EndEvent_ReferralGivenUp", "Task_AwaitOutcome");
    }

    @Test
    void aDeclinedReferralIsGivenUp() {
        Neighbours.behave(Agency.HEALTH, Behaviour.DECLINE);
        Journey family = referredTo(Agency.HEALTH);
        background.run();
        agenciesAnswerWithin(SOON);

        family.complete("choose-other-provider", "declineChoice", "GIVE_UP");
        assertThat(family.reached())
                .contains("EndEvent_ReferralGivenUp", "EndEvent_AllActionsEnded")
                .doesNotContain("Task_ConfirmWithFamily");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CLOSED);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
    }

    @Test
    void anAgencyWithoutAConnectionIsReachedByPeople() {
        Journey family = supported(List.of(), action("LEGAL", "OTHER", 1));
        background.run();

        assertThat(family.reached()).contains("Task_SendAgencyReferral", "Task_AwaitAcceptance");
        assertThat(referralOf(family).agency()).isEqualTo("legal-aid");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
        assertThat(outbox.of(numberOf(family))).isEmpty();
    }

    @Test
    void aSilentAgencyIsRemindedOfItsAnswer() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();

        family.timerFires("BoundaryEvent_AcceptanceReminder");
        background.run();
        assertThat(family.reached())
                .contains("EndEvent_AcceptanceReminded", "Task_AwaitAcceptance")
                .doesNotContain("Task_FollowUpAcceptance");
        assertThat(pathsAt(Agency.EMPLOYMENT, family)).last().asString().endsWith("/reminder");
    }

    @Test
    void anOverdueAnswerIsFollowedUpByTheSupervisor() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();

        family.timerFires("BoundaryEvent_AcceptanceOverdue").complete("follow-up-referral");
        assertThat(family.reached()).contains("EndEvent_AcceptanceFollowedUp").doesNotContain("Task_AwaitOutcome");
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");
        assertThat(family.reached()).contains("Task_AwaitOutcome");
    }

    @Test
    void anAgencyIsRemindedOfTheOutcome() {
        Journey family = accepted(Agency.CHILDCARE);

        family.timerFires("BoundaryEvent_OutcomeReminder");
        background.run();
        assertThat(family.reached())
                .contains("EndEvent_OutcomeReminded")
                .doesNotContain("Task_FollowUpOutcome", "Gateway_Confirm");
        assertThat(Neighbours.received(Agency.CHILDCARE, numberOf(family)))
                .last()
                .extracting(Received::body)
                .asString()
                .contains("OUTCOME");
    }

    @Test
    void anOverdueOutcomeIsFollowedUpByTheSupervisor() {
        Journey family = accepted(Agency.CHILDCARE);

        family.timerFires("BoundaryEvent_OutcomeOverdue").complete("follow-up-referral");
        assertThat(family.reached()).contains("EndEvent_OutcomeFollowedUp").doesNotContain("Gateway_Confirm");
        says(Agency.CHILDCARE, "e2", numberOf(family), "NOT_COMPLETED");
        family.complete("confirm-with-family", "helpArrived", false);
        assertThat(family.reached()).contains("EndEvent_HelpMissing");
    }

    @Test
    void helpThatArrivedLeavesNothingToFollowUp() {
        Journey family = accepted(Agency.CHILDCARE).timerFires("BoundaryEvent_OutcomeOverdue");
        says(Agency.CHILDCARE, "e2", numberOf(family), "COMPLETED");
        family.complete("confirm-with-family");

        assertThat(family.waitsFor()).isEmpty();
        assertThat(family.reached()).contains("EndEvent_HelpArrived", "EndEvent_AllActionsEnded");
    }

    @Test
    void anUndeliverableReferralIsSentAgain() {
        Journey family = undeliverable(Agency.EMPLOYMENT);
        assertThat(family.waitsFor()).containsExactly("mend-delivery");

        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.NORMAL);
        family.complete("mend-delivery", "deliveryChoice", "RETRY");
        background.run();
        assertThat(family.reached())
                .contains("Task_SendAgain", "EndEvent_DeliveryMended")
                .doesNotContain("Task_SettleByHand");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    @Test
    void anUndeliverableReferralIsSettledByHand() {
        Journey family = undeliverable(Agency.CHILDCARE);

        family.complete("mend-delivery", "deliveryChoice", "BY_HAND", "result", "COMPLETED");
        background.run();
        family.complete("confirm-with-family");
        assertThat(family.reached())
                .contains("Task_SettleByHand", "EndEvent_DeliveryMended", "EndEvent_HelpArrived")
                .doesNotContain("Task_SendAgain", "Task_AwaitOutcome");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    private Journey accepted(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        says(agency, "e1", numberOf(family), "ACCEPTED");
        return family;
    }

    private List<String> pathsAt(Agency agency, Journey family) {
        return Neighbours.received(agency, numberOf(family)).stream()
                .map(Received::path)
                .toList();
    }
}
