package org.opora.referral.health;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.exceptions.FhirClientConnectionException;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.opora.referral.Agency;
import org.opora.referral.Delivery;
import org.opora.referral.transport.AgencyAnswer;
import org.opora.referral.transport.NoAnswer;
import org.opora.referral.transport.RetryAfter;

/** One exchange with a FHIR server: adds our headers and remembers what came back. */
class FhirExchange implements IClientInterceptor {

    private final FhirContext fhir;
    private final Agency agency;
    private final @Nullable String key;
    private @Nullable AgencyAnswer answer;

    /** @param key of a message, none for a search */
    FhirExchange(FhirContext fhir, Agency agency, @Nullable String key) {
        this.fhir = fhir;
        this.agency = agency;
        this.key = key;
    }

    /** Runs the exchange; what the other side does wrong is a result, not an exception. */
    Delivery run(Function<IGenericClient, Delivery> exchange, Instant now) {
        IGenericClient client = fhir.newRestfulGenericClient(agency.base());
        client.setEncoding(EncodingEnum.JSON);
        client.registerInterceptor(this);
        try {
            return exchange.apply(client);
        } catch (FhirClientConnectionException failed) {
            return meaning(failed);
        } catch (BaseServerResponseException | DataFormatException answered) {
            return ofAnswer(now);
        }
    }

    /** The body that came back, empty if none did. */
    String answerText() {
        return answer == null ? "" : answer.text();
    }

    @Override
    public void interceptRequest(IHttpRequest request) {
        boolean changes = !request.getHttpVerbName().equals("GET");
        if (key != null && changes) {
            request.addHeader("Idempotency-Key", key);
        }
        if (agency.authorization() != null) {
            request.addHeader("Authorization", agency.authorization());
        }
    }

    @Override
    public void interceptResponse(IHttpResponse response) {
        answer = ((GuardedFhirResponse) response).answer();
    }

    private Delivery ofAnswer(Instant now) {
        if (answer == null) {
            return new Delivery.Postponed("UNREACHABLE");
        }
        Duration asked = RetryAfter.parse(answer.header("retry-after").orElse(null), now);
        Delivery delivery = Delivery.ofStatus(answer.status(), asked);
        // A success that is not FHIR proves nothing: a proxy's page, perhaps.
        return delivery instanceof Delivery.Delivered ? new Delivery.Postponed("GARBAGE") : delivery;
    }

    private static Delivery meaning(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof NoAnswer)) {
            cause = cause.getCause();
        }
        return cause instanceof NoAnswer none ? none.means() : new Delivery.Postponed("UNREACHABLE");
    }
}
