package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.Received;
import org.opora.referral.CommissionAgenda;
import org.opora.referral.ExchangeDesk;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens around the wait for an agency: nobody lets its silence lie. */
@ModelCoverage("AgencyWaitProcess")
class AgencyWaitProcessTests extends ReferralTest {

    @Autowired
    CommissionAgenda agenda;

    @Autowired
    ExchangeDesk desk;

    @Test
    void atHalfTheTermTheAgencyIsRemindedAndTheCuratorAsks() {
        Journey family = silent(Agency.EMPLOYMENT).timerFires("BoundaryEvent_AnswerReminder");
        background.run();

        assertThat(pathsAt(Agency.EMPLOYMENT, family)).last().asString().endsWith("/reminder");
        family.complete("ask-agency");
        assertThat(family.reached()).contains("EndEvent_AgencyAsked").doesNotContain("Task_WriteToHead");
        assertThat(family.waitsFor()).isEmpty();
    }

    @Test
    void atTheEndOfTheTermTheHeadIsWrittenToAndTheSupervisorFollowsUp() {
        Journey family = silent(Agency.EMPLOYMENT).timerFires("BoundaryEvent_AnswerOverdue");
        background.run();

        assertThat(pathsAt(Agency.EMPLOYMENT, family)).last().asString().endsWith("/escalation");
        family.complete("follow-up-referral");
        assertThat(family.reached()).contains("EndEvent_AnswerFollowedUp").doesNotContain("Gateway_Answer");
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
    }

    @Test
    void aReferralThatIsForgottenStandsOnTheAgendaOfTheCommission() {
        Journey family = silent(Agency.CHILDCARE).timerFires("BoundaryEvent_AnswerLongOverdue");
        assertThat(agenda.open())
                .extracting(CommissionAgenda.Item::referralNumber, CommissionAgenda.Item::missing)
                .contains(tuple(numberOf(family), "ACCEPTANCE"));
        assertThat(factsOf(family)).contains("ON_COMMISSION_AGENDA");

        family.complete("hear-at-commission", "answer", "ACCEPTED");
        background.run();
        assertThat(agenda.open())
                .extracting(CommissionAgenda.Item::referralNumber)
                .doesNotContain(numberOf(family));
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome", "EndEvent_HeardAtCommission");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.ACCEPTED);
    }

    @Test
    void theOutcomeIsRemindedOfLikeTheAcceptance() {
        Journey family = silent(Agency.CHILDCARE);
        says(Agency.CHILDCARE, "e1", numberOf(family), "ACCEPTED");

        family.timerFires("BoundaryEvent_AnswerReminder");
        background.run();
        assertThat(Neighbours.received(Agency.CHILDCARE, numberOf(family)))
                .last()
                .extracting(Received::body)
                .asString()
                .contains("OUTCOME");
    }

    @Test
    void anAnswerLeavesNothingToAskOrToFollowUp() {
        Journey family = silent(Agency.CHILDCARE)
                .timerFires("BoundaryEvent_AnswerReminder")
                .timerFires("BoundaryEvent_AnswerOverdue");
        assertThat(family.waitsFor()).containsExactlyInAnyOrder("ask-agency", "follow-up-referral");

        says(Agency.CHILDCARE, "e1", numberOf(family), "COMPLETED");
        assertThat(family.waitsFor()).containsExactly("verify-outcome");
    }

    @Test
    void aSupervisorCallsASilentReferralOff() {
        Journey family = silent(Agency.HEALTH).timerFires("BoundaryEvent_AnswerOverdue");
        family.complete("follow-up-referral", "answer", "CANCEL");
        background.run();

        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(referralOf(family).reasonCode()).isEqualTo("CANCELLED_BY_STAFF");
        assertThat(family.reached()).contains("EndEvent_ReferralCancelled");
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
    void aDeliveryThatIsMendedInTheExchangeLeavesNoTask() {
        Journey family = undeliverable(Agency.EMPLOYMENT);

        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.NORMAL);
        assertThat(desk.retry(outbox.of(numberOf(family)).get(0))).isTrue();
        assertThat(family.waitsFor()).isEmpty();
        background.run();
        assertThat(family.reached())
                .contains("BoundaryEvent_DeliverySettled", "EndEvent_NothingToMend")
                .doesNotContain("Task_SendAgain", "Gateway_Answer");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    @Test
    void anUndeliverableReferralIsSettledByHand() {
        Journey family = undeliverable(Agency.CHILDCARE);

        family.complete("mend-delivery", "deliveryChoice", "BY_HAND", "result", "COMPLETED");
        background.run();
        family.complete("verify-outcome").complete("confirm-with-family");
        assertThat(family.reached())
                .contains("Task_SettleByHand", "EndEvent_DeliveryMended", "EndEvent_HelpArrived")
                .doesNotContain("Task_SendAgain", "CallActivity_AwaitOutcome");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void aLetterIsPostedWhileTheReferralWaits() {
        Journey family = supported(List.of(), action("HOUSING", "OTHER", 1)).complete("settle-consent");
        background.run();

        family.complete("post-letter");
        assertThat(family.reached())
                .contains("EndEvent_LetterPosted", "Task_AwaitAnswer")
                .doesNotContain("Task_MendDelivery");
    }

    private Journey silent(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        return family;
    }

    private List<String> pathsAt(Agency agency, Journey family) {
        return Neighbours.received(agency, numberOf(family)).stream()
                .map(Received::path)
                .toList();
    }
}
