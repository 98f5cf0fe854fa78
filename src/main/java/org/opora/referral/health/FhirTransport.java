package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Task;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Delivery;
import org.opora.referral.MessageKind;
import org.opora.referral.Outbox;
import org.opora.referral.Transport;
import org.opora.referral.TransportKind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends messages as FHIR R4 transactions; {@link HealthPoll} asks for the answers. */
@Component
class FhirTransport implements Transport {

    private final FhirContext fhir;
    private final FhirMessages messages;
    private final Outbox outbox;
    private final Clock clock;

    FhirTransport(@Lazy FhirContext fhir, FhirMessages messages, Outbox outbox, Clock clock) {
        this.fhir = fhir;
        this.messages = messages;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.FHIR;
    }

    @Override
    public AgencyMessages messages() {
        return messages;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        String key = envelope.message().idemKey().toString();
        return new FhirExchange(fhir, envelope.agency(), key).run(client -> deliver(client, envelope), clock.instant());
    }

    private Delivery deliver(IGenericClient client, Envelope envelope) {
        return envelope.message().kind() == MessageKind.CANCEL
                ? cancel(client, envelope)
                : post(client, envelope.body());
    }

    private Delivery cancel(IGenericClient client, Envelope envelope) {
        Task wish = messages.cancellation(envelope.body());
        FhirRecall recall = new FhirRecall(fhir, client, wish);
        List<Task> tasks = recall.find();
        boolean expected =
                envelope.message().mayOvertake() || arrived(envelope.message().referralNumber());
        if (tasks.isEmpty() && wentAnotherWay(envelope.message().referralNumber())) {
            return new Delivery.Refused("TRANSPORT_CHANGED");
        }
        if (tasks.isEmpty() && expected) {
            return new Delivery.Postponed("TASK_NOT_FOUND");
        }
        Optional<Bundle> change = recall.change(tasks);
        try {
            return change.map(bundle -> post(client, messages.text(bundle))).orElseGet(Delivery.Delivered::new);
        } catch (PreconditionFailedException changedMeanwhile) {
            return new Delivery.Postponed("HTTP_412");
        }
    }

    /** True if the agency got the referral before it was reached here: then there is no Task, and a person must tell it. */
    private boolean wentAnotherWay(String number) {
        return outbox.of(number).stream()
                .anyMatch(message -> message.kind() == MessageKind.REFERRAL
                        && message.transport() != TransportKind.FHIR
                        && message.attempts() > 0);
    }

    /** True if the agency once said that it has the referral. */
    private boolean arrived(String number) {
        return outbox.of(number).stream()
                .anyMatch(message -> message.kind() == MessageKind.REFERRAL
                        && message.status().equals("SENT"));
    }

    /** The answer must be a Bundle, too: a proxy's page is no receipt. */
    private Delivery post(IGenericClient client, String bundle) {
        String answer = client.transaction().withBundle(bundle).execute();
        fhir.newJsonParser().parseResource(Bundle.class, answer);
        return new Delivery.Delivered();
    }
}
