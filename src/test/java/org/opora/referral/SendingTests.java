package org.opora.referral;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opora.engine.Incidents;
import org.opora.referral.process.ReferralProcess;
import org.springframework.beans.factory.annotation.Autowired;

class SendingTests extends ReferralModuleTest {

    @Autowired
    MendDelivery mendDelivery;

    @Autowired
    RecallReferrals recallReferrals;

    @Autowired
    RemindAgency remindAgency;

    @Autowired
    TellAgencies tellAgencies;

    @Autowired
    Disclosures disclosures;

    @Autowired
    Incidents incidents;

    @Test
    void reachesTheAgencyAfterTheCommit() {
        answers(201);

        String number = sent("EMPLOYMENT");

        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));
        assertThat(received(number)).hasSize(1);
        assertThat(disclosures.of(number))
                .singleElement()
                .satisfies(disclosure ->
                        assertThat(disclosure.fields()).isEqualTo("lastName,firstName,middleName,bornOn,phone"));
    }

    @Test
    void sendsNothingIfTheProcessRollsBack() throws InterruptedException {
        answers(201);
        String number = routed("EMPLOYMENT");

        transaction.executeWithoutResult(status -> {
            sendReferral.send(number);
            status.setRollbackOnly();
        });

        Thread.sleep(600);
        assertThat(received(number)).isEmpty();
        assertThat(outbox.of(number)).isEmpty();
    }

    @Test
    void sendsNothingWithoutConsent() {
        when(consents.given(org.mockito.ArgumentMatchers.any(), anyString(), anyString()))
                .thenReturn(false);

        String number = sent("EMPLOYMENT");

        eventually(
                () -> assertThat(processes.told(number)).containsExactly(number + " ReferralAnswered NOT_COMPLETED"));
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.NOT_COMPLETED));
        assertThat(outbox.of(number)).isEmpty();
        assertThat(referrals.get(number).reasonCode()).isEqualTo("NO_CONSENT");
    }

    @Test
    void leavesAnAgencyWithoutSystemToPeople() {
        String number = sent("CHILDCARE");

        assertThat(statusOf(number)).isEqualTo(ReferralStatus.SENT);
        assertThat(outbox.of(number)).isEmpty();
    }

    @Test
    void callsAPersonWhenTriesAreSpentAndRepeatsTheSameBytes() {
        answers(500);
        String number = sent("EMPLOYMENT");
        eventually(() ->
                assertThat(outbox.of(number)).extracting(OutboxMessage::status).contains("UNDELIVERABLE"));
        assertThat(processes.told(number)).containsExactly(number + " ReferralUndeliverable");
        assertThat(received(number)).hasSize(3);
        verify(incidents)
                .raise(
                        ReferralProcess.waiting(ReferralFixtures.CASE, number),
                        "Task_AwaitAnswer",
                        "referral.undeliverable");

        answers(201);
        transaction.executeWithoutResult(status -> mendDelivery.mend(number, "RETRY"));

        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));
        List<LoggedRequest> tries = received(number);
        assertThat(tries).hasSize(4);
        assertThat(tries)
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(tries.get(0).getBodyAsString());
        assertThat(tries)
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsOnly(tries.get(0).getHeader("Idempotency-Key"));
        verify(incidents).settle(eq(ReferralProcess.waiting(ReferralFixtures.CASE, number)), anyString());
    }

    @Test
    void givesUpAtOnceOnARefusalAndTakesThePersonsWord() {
        answers(422);
        String number = sent("EMPLOYMENT");
        eventually(() ->
                assertThat(outbox.of(number)).extracting(OutboxMessage::status).contains("UNDELIVERABLE"));
        assertThat(received(number)).hasSize(1);

        referrals.learned(number, "COMPLETED");
        transaction.executeWithoutResult(status -> mendDelivery.mend(number, "BY_HAND"));

        eventually(() -> assertThat(processes.told(number)).contains(number + " ReferralAnswered COMPLETED"));
        assertThat(outbox.of(number)).extracting(OutboxMessage::status).containsExactly("CANCELLED");
    }

    @Test
    void remindsOnceOfEachWait() {
        answers(201);
        String number = sent("EMPLOYMENT");
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));

        transaction.executeWithoutResult(status -> remindAgency.remind(number));
        transaction.executeWithoutResult(status -> remindAgency.remind(number));

        eventually(() -> assertThat(outbox.of(number))
                .extracting(OutboxMessage::kind, OutboxMessage::status)
                .containsExactlyInAnyOrder(tuple(MessageKind.REFERRAL, "SENT"), tuple(MessageKind.REMINDER, "SENT")));
    }

    @Test
    void recallsWhatIsOpenAndTellsTheAgency() {
        answers(201);
        String number = sent("EMPLOYMENT");
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));

        transaction.executeWithoutResult(status -> recallReferrals.recall(ReferralFixtures.CASE));

        eventually(() -> assertThat(processes.told(number)).contains(number + " ReferralAnswered CANCELLED"));
        eventually(() -> AGENCY.verify(postRequestedFor(urlEqualTo("/api/referrals/" + number + "/cancel"))));
        verify(consents).withdrawAll(ReferralSlice.FAMILY);
    }

    @Test
    void tellsEachAgencyThatSupportHasEnded() {
        answers(201);
        String number = sent("EMPLOYMENT");
        eventually(() -> assertThat(statusOf(number)).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY));

        transaction.executeWithoutResult(status -> tellAgencies.tell(ReferralFixtures.CASE));

        assertThat(statusOf(number)).isEqualTo(ReferralStatus.CANCELLED);
        eventually(() -> AGENCY.verify(postRequestedFor(urlEqualTo("/api/notices"))));
    }

    private static void answers(int status) {
        AGENCY.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));
        AGENCY.stubFor(post(urlEqualTo("/api/referrals")).willReturn(aResponse().withStatus(status)));
    }

    private static List<LoggedRequest> received(String number) {
        return AGENCY.findAll(postRequestedFor(urlEqualTo("/api/referrals"))).stream()
                .filter(request -> request.getBodyAsString().contains(number))
                .toList();
    }
}
