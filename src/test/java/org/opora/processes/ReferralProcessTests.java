package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.referral.CancelReferral;
import org.opora.referral.Referral;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Sides;
import org.opora.referral.Sides.Side;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.springframework.beans.factory.annotation.Autowired;

/** A referral on each of its ways, from the plan to the family's word and the closed action. */
@ModelCoverage("ReferralProcess")
class ReferralProcessTests extends ReferralTest {

    @Autowired
    Sides sides;

    @Autowired
    CancelReferral cancelReferral;

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

        family.complete("verify-outcome").complete("confirm-with-family");
        assertThat(family.reached())
                .contains(
                        "Task_SendHealthReferral",
                        "CallActivity_AwaitOutcome",
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

        family.complete("verify-outcome")
                .complete("confirm-with-family", "helpArrived", false)
                .complete("settle-disagreement");
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
        assertThat(family.waitsFor()).containsExactly("verify-outcome");
        assertThat(family.reached())
                .contains("Task_SendChildcareReferral", "Task_VerifyOutcome")
                .doesNotContain("CallActivity_AwaitOutcome");
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
        assertThat(family.reached()).doesNotContain("EndEvent_ReferralGivenUp", "CallActivity_AwaitOutcome");
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
        Journey family = supported(List.of(), action("LEGAL", "OTHER", 1)).complete("settle-consent");
        background.run();

        assertThat(family.reached()).contains("Task_SendAgencyReferral", "CallActivity_AwaitAcceptance");
        assertThat(referralOf(family).agency()).isEqualTo("legal-aid");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
        assertThat(outbox.of(numberOf(family))).isEmpty();
    }

    @Test
    void consentThatIsMissingIsObtained() {
        Journey family = supported(List.of(), action("EMPLOYMENT", "EMPLOYMENT", 1));
        background.run();
        assertThat(family.waitsFor()).containsExactly("settle-consent");
        assertThat(outbox.of(numberOf(family))).isEmpty();

        family.complete("settle-consent");
        background.run();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        assertThat(referrals.ofCase(family.caseNumber())).hasSize(1);
        assertThat(family.reached()).contains("CallActivity_AwaitAcceptance").doesNotContain("EndEvent_NoConsent");
    }

    @Test
    void withoutConsentNothingLeavesAndTheActionIsGivenUp() {
        Journey family = supported(List.of(Agency.HEALTH), action("EMPLOYMENT", "EMPLOYMENT", 1));
        family.complete("settle-consent", "consentChoice", "GIVE_UP");
        background.run();

        assertThat(family.reached())
                .contains("EndEvent_NoConsent", "EndEvent_AllActionsEnded")
                .doesNotContain("Task_SendEmploymentReferral");
        assertThat(Neighbours.server().received(Agency.EMPLOYMENT)).isEmpty();
        assertThat(referralOf(family).reasonCode()).isEqualTo("NO_CONSENT");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
    }

    @Test
    void helpThatWasPromisedAndNotGivenIsSoughtElsewhere() {
        Journey family = accepted(Agency.CHILDCARE);
        says(Agency.CHILDCARE, "e2", numberOf(family), "NOT_COMPLETED");

        family.complete(
                "choose-other-provider", "declineChoice", "OTHER_PROVIDER", "chosenProvider", Agency.CHILDCARE.code());
        background.run();
        assertThat(referrals.ofCase(family.caseNumber()))
                .extracting(Referral::agency, Referral::status)
                .containsExactly(
                        tuple("childcare", ReferralStatus.CLOSED),
                        tuple("childcare", ReferralStatus.RECEIVED_BY_AGENCY));
        assertThat(family.reached()).doesNotContain("Task_VerifyOutcome");
    }

    @Test
    void theSupervisorDecidesWhenTheThreeDoNotAgree() {
        Journey family = completed(Agency.EMPLOYMENT);
        family.complete("verify-outcome", "outcomeVerified", false).complete("confirm-with-family");
        assertThat(sides.of(numberOf(family)))
                .extracting(Sides.Word::side, Sides.Word::helpArrived)
                .containsExactly(tuple(Side.AGENCY, true), tuple(Side.CURATOR, false), tuple(Side.FAMILY, true));

        family.complete("settle-disagreement", "helpArrived", true);
        assertThat(family.reached()).contains("EndEvent_HelpArrived").doesNotContain("EndEvent_HelpMissing");
        assertThat(stateOfAction(family, "1-1")).isEqualTo("DONE");
    }

    @Test
    void aDisagreementCanLeadToAnotherProvider() {
        Journey family = completed(Agency.CHILDCARE);
        family.complete("verify-outcome").complete("confirm-with-family", "helpArrived", false);

        family.complete(
                "settle-disagreement", "disagreementChoice", "REFER_AGAIN", "chosenProvider", Neighbours.OTHER_NURSERY);
        assertThat(referralOf(family).agency()).isEqualTo(Neighbours.OTHER_NURSERY);
        assertThat(referrals.ofCase(family.caseNumber())).hasSize(2);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("STARTED");
    }

    @Test
    void aReferralThatIsCalledOffEndsTheAction() {
        Journey family = accepted(Agency.HEALTH);
        assertThat(cancelReferral.cancel(numberOf(family), CancelReferral.BY_STAFF))
                .isTrue();
        background.run();

        assertThat(family.reached()).contains("EndEvent_ReferralCancelled").doesNotContain("Task_VerifyOutcome");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.CANCELLED);
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
        assertThat(cancelReferral.cancel(numberOf(family), CancelReferral.BY_STAFF))
                .isFalse();
    }

    /** The agency says that help was given. */
    private Journey completed(Agency agency) {
        Journey family = accepted(agency);
        says(agency, "e2", numberOf(family), "COMPLETED");
        return family;
    }

    private Journey accepted(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        says(agency, "e1", numberOf(family), "ACCEPTED");
        return family;
    }
}
