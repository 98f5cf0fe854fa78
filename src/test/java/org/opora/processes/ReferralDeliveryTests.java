package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.Test;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.Received;
import org.opora.referral.MessageKind;
import org.opora.referral.OutboxMessage;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves the centre, how often, and who learns that it did not arrive. */
class ReferralDeliveryTests extends ReferralTest {

    @Autowired
    RuntimeService runtime;

    @Test
    void anUndeliverableReferralIsAnIncidentOfTheWaitingStepAndATask() {
        Journey family = undeliverable(Agency.EMPLOYMENT);

        assertThat(family.waitsFor()).containsExactly("mend-delivery");
        assertThat(incidentsOf(family))
                .extracting(Incident::getActivityId, Incident::getIncidentMessage)
                .containsExactly(tuple("Task_AwaitAnswer", "referral.undeliverable"));
        assertThat(outbox.of(numberOf(family)))
                .extracting(OutboxMessage::status, OutboxMessage::attempts, OutboxMessage::lastError)
                .containsExactly(tuple("UNDELIVERABLE", 3, "HTTP_503"));
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.SENT);
        assertThat(factsOf(family)).contains("AGENCY_NOT_REACHED");
    }

    @Test
    void aRetryRepeatsKeyAndBodyAndHasOneEffect() {
        Journey family = undeliverable(Agency.EMPLOYMENT);
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.NORMAL);
        family.complete("mend-delivery", "deliveryChoice", "RETRY");
        background.run();

        List<Received> tries = Neighbours.received(Agency.EMPLOYMENT, numberOf(family));
        assertThat(tries).extracting(Received::status).containsExactly(503, 503, 503, 201);
        assertThat(tries)
                .extracting(Received::key)
                .doesNotContainNull()
                .containsOnly(tries.get(0).key());
        assertThat(tries).extracting(Received::body).containsOnly(tries.get(0).body());
        assertThat(Neighbours.onTheBooksOf(Agency.EMPLOYMENT)).isEqualTo(1);
        assertThat(incidentsOf(family)).isEmpty();
    }

    @Test
    void aRetryThatFailsComesBack() {
        Journey family = undeliverable(Agency.HEALTH);
        family.complete("mend-delivery", "deliveryChoice", "RETRY");
        background.run();
        assertThat(family.waitsFor()).isEmpty();

        background.runAfter(BETWEEN_TRIES);
        background.runAfter(BETWEEN_TRIES);
        assertThat(family.waitsFor()).containsExactly("mend-delivery");
        assertThat(incidentsOf(family)).hasSize(1);
        assertThat(Neighbours.onTheBooksOf(Agency.HEALTH)).isZero();
    }

    @Test
    void aCancelledReferralEndsWithoutHelp() {
        Journey family = undeliverable(Agency.HEALTH);
        family.complete("mend-delivery", "deliveryChoice", "CANCEL");
        background.run();

        background.runAfter(BETWEEN_TRIES);
        assertThat(family.reached()).contains("EndEvent_ReferralCancelled").doesNotContain("Task_SendAgain");
        assertThat(referralOf(family).reasonCode()).isEqualTo("CANCELLED_BY_STAFF");
        assertThat(outbox.of(numberOf(family)))
                .filteredOn(message -> message.kind() == MessageKind.REFERRAL)
                .extracting(OutboxMessage::status)
                .containsExactly("CANCELLED");
        assertThat(incidentsOf(family)).isEmpty();
        assertThat(stateOfAction(family, "1-1")).isEqualTo("NOT_DONE");
    }

    @Test
    void aCancelledReferralIsCalledOffAtAnAgencyThatMayHaveIt() {
        Journey family = undeliverable(Agency.EMPLOYMENT);
        Neighbours.behave(Agency.EMPLOYMENT, Behaviour.NORMAL);
        family.complete("mend-delivery", "deliveryChoice", "CANCEL");
        background.run();

        assertThat(Neighbours.received(Agency.EMPLOYMENT, numberOf(family)))
                .extracting(Received::path)
                .last()
                .asString()
                .endsWith(numberOf(family) + "/cancel");
        assertThat(referralOf(family).reasonCode()).isEqualTo("CANCELLED_BY_STAFF");
        assertThat(family.waitsFor()).isEmpty();
    }

    @Test
    void anAgencyThatIsDownForAWhileGetsTheReferralWithoutAnybodysHelp() {
        Neighbours.behave(Agency.CHILDCARE, Behaviour.DOWN);
        Journey family = referredTo(Agency.CHILDCARE);
        background.run();
        Neighbours.behave(Agency.CHILDCARE, Behaviour.NORMAL);
        background.runAfter(BETWEEN_TRIES);

        assertThat(Neighbours.received(Agency.CHILDCARE, numberOf(family)))
                .extracting(Received::status)
                .containsExactly(503, 201);
        assertThat(family.waitsFor()).isEmpty();
        assertThat(incidentsOf(family)).isEmpty();
    }

    @Test
    void aReferralSaysNoMoreThanItsAgencyMustKnow() {
        Journey family = referredTo(Agency.EMPLOYMENT);
        background.run();

        String body =
                Neighbours.received(Agency.EMPLOYMENT, numberOf(family)).get(0).body();
        assertThat(body).contains(numberOf(family), "Алла");
        assertThat(body).doesNotContain(family.caseNumber(), "Егор", "Демонстрационная");
    }

    @Test
    void consentWithdrawnOnTheWayStopsTheNextTry() {
        Neighbours.behave(Agency.CHILDCARE, Behaviour.DOWN);
        Journey family = referredTo(Agency.CHILDCARE);
        background.run();
        family.report("CONSENT_WITHDRAWN");
        Neighbours.behave(Agency.CHILDCARE, Behaviour.NORMAL);
        background.runAfter(BETWEEN_TRIES);

        assertThat(Neighbours.onTheBooksOf(Agency.CHILDCARE)).isZero();
        assertThat(family.waitsFor()).containsExactly("decide-on-withdrawal");
        assertThat(family.reached()).contains("EndEvent_ReferralCancelled");
        assertThat(referralOf(family).reasonCode()).isEqualTo("CONSENT_WITHDRAWN");
    }

    private List<Incident> incidentsOf(Journey family) {
        return runtime.createIncidentQuery().configuration(numberOf(family)).list();
    }
}
