package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.Clock;
import org.hl7.fhir.r4.model.Bundle;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Delivery;
import org.opora.referral.Transport;
import org.opora.referral.TransportKind;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Sends messages as FHIR R4 transactions; {@link HealthPoll} asks for the answers. */
@Component
class FhirTransport implements Transport {

    private final FhirContext fhir;
    private final FhirMessages messages;
    private final Clock clock;

    FhirTransport(@Lazy FhirContext fhir, FhirMessages messages, Clock clock) {
        this.fhir = fhir;
        this.messages = messages;
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
        return new FhirExchange(fhir, envelope.agency(), key)
                .run(client -> post(client, envelope.body()), clock.instant());
    }

    /** The answer must be a Bundle, too: a proxy's page is no receipt. */
    private void post(IGenericClient client, String bundle) {
        String answer = client.transaction().withBundle(bundle).execute();
        fhir.newJsonParser().parseResource(Bundle.class, answer);
    }
}
