package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.referral.InboxEvent;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that come twice, too early, too late, or that nobody understands: one effect each, or quarantine. */
class ReferralAnswerTests extends ReferralTest {

    @Autowired
    ManagementService management;

    @AfterEach
    void sendingGoesOn() {
        management.activateJobDefinitionByProcessDefinitionKey("ReferralProcess", true);
    }

    @Test
    void anAnswerSentThreeTimesHasOneEffect() {
        Neighbours.behave(Agency.CHILDCARE, Behaviour.DUPLICATE);
        Journey family = referredTo(Agency.CHILDCARE);
        background.run();
        agenciesAnswerWithin(Duration.ofSeconds(3));
        agenciesAnswerWithin(Duration.ofDays(4));

        assertThat(answersTo(family)).containsExactly("APPLIED", "APPLIED", "APPLIED");
        assertThat(factsOf(family)).filteredOn("REFERRAL_ANSWERED"::equals).hasSize(3);
        assertThat(family.waitsFor()).containsExactly("verify-outcome");
    }

    @Test
    void theSameNewsUnderAnotherNameChangesNothing() {
        Journey family = silent(Agency.EMPLOYMENT);
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");
        says(Agency.EMPLOYMENT, "e2", numberOf(family), "ACCEPTED");

        assertThat(answersTo(family)).containsExactly("APPLIED", "SUPERSEDED");
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome").doesNotContain("Task_VerifyOutcome");
    }

    @Test
    void anAcceptanceThatIsOvertakenByTheOutcomeChangesNothing() {
        Journey family = silent(Agency.EMPLOYMENT);
        says(Agency.EMPLOYMENT, "e2", numberOf(family), "COMPLETED");
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");

        assertThat(answersTo(family)).containsExactly("APPLIED", "SUPERSEDED");
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.COMPLETED);
        assertThat(family.waitsFor()).containsExactly("verify-outcome");
    }

    @Test
    void anAgencyThatGivesUpAfterAcceptingEndsTheWait() {
        Journey family = silent(Agency.CHILDCARE);
        says(Agency.CHILDCARE, "e1", numberOf(family), "ACCEPTED");
        clock.advance(Duration.ofDays(1));
        says(Agency.CHILDCARE, "e2", numberOf(family), "DECLINED");

        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.NOT_COMPLETED);
        assertThat(family.waitsFor()).containsExactly("choose-other-provider");
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome").doesNotContain("Task_VerifyOutcome");
    }

    @Test
    void anAnswerBeforeTheProcessListensWaitsForIt() {
        Journey family = routedOnly();
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");
        assertThat(answersTo(family)).containsExactly("RECEIVED");
        assertThat(family.reached()).doesNotContain("CallActivity_AwaitAcceptance");

        sendingGoesOn();
        cases.runJobs();
        background.runAfter(BETWEEN_TRIES);
        assertThat(answersTo(family)).containsExactly("APPLIED");
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
    }

    @Test
    void anAnswerNobodyEverWaitsForGoesToQuarantine() {
        Journey family = routedOnly();
        says(Agency.EMPLOYMENT, "e1", numberOf(family), "ACCEPTED");
        background.runAfter(BETWEEN_TRIES);
        background.runAfter(BETWEEN_TRIES);

        assertThat(inbox.of(numberOf(family))).singleElement().satisfies(event -> {
            assertThat(event.state()).isEqualTo("QUARANTINED");
            assertThat(event.why()).isEqualTo("NOBODY_WAITS");
        });
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.DRAFT);
        assertThat(factsOf(family)).contains("ANSWER_QUARANTINED");
    }

    @Test
    void anAnswerAboutAnUnknownReferralGoesToQuarantine() {
        assertThat(says(Agency.CHILDCARE, "e1", "REF-2026-999999", "ACCEPTED")).isEqualTo(202);

        assertThat(inbox.of("REF-2026-999999")).extracting(InboxEvent::why).containsExactly("UNKNOWN_REFERRAL");
    }

    @Test
    void anAnswerOfAnotherAgencyGoesToQuarantine() {
        Journey family = silent(Agency.EMPLOYMENT);
        says(Agency.CHILDCARE, "e1", numberOf(family), "COMPLETED");

        assertThat(inbox.of(numberOf(family))).extracting(InboxEvent::why).containsExactly("OTHER_AGENCY");
        assertThat(family.waitsFor()).isEmpty();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
    }

    @Test
    void anAnswerInNobodysLanguageIsKeptAndChangesNothing() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.GARBAGE);
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();
        agenciesAnswerWithin(Duration.ofSeconds(3));

        assertThat(inbox.quarantine(1)).singleElement().satisfies(event -> {
            assertThat(event.agency()).isEqualTo("employment");
            assertThat(event.why()).isEqualTo("UNKNOWN_STATUS");
        });
        assertThat(family.waitsFor()).isEmpty();
        assertThat(family.reached()).contains("CallActivity_AwaitAcceptance").doesNotContain("Gateway_Answer");
    }

    @Test
    void anAnswerProvesThatAnUndeliverableReferralArrived() {
        Journey family = undeliverable(Agency.HEALTH);
        says(Agency.HEALTH, "e1", numberOf(family), "ACCEPTED");

        assertThat(outbox.of(numberOf(family)))
                .allSatisfy(message -> assertThat(message.status()).isEqualTo("SENT"));
        assertThat(family.reached()).contains("CallActivity_AwaitOutcome");
        assertThat(family.waitsFor()).isEmpty();
        assertThat(Neighbours.received(Agency.HEALTH, numberOf(family))).hasSize(3);
    }

    private Journey silent(Agency agency) {
        Neighbours.behave(agency, Behaviour.SILENT);
        Journey family = referredTo(agency);
        background.run();
        return family;
    }

    /** The referral is opened, and an administrator holds up the step that sends it. */
    private Journey routedOnly() {
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.SILENT);
        management.suspendJobDefinitionByProcessDefinitionKey("ReferralProcess", true);
        return referredTo(Agency.EMPLOYMENT);
    }
}
