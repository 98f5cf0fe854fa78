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
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opora.referral.Agency;
import org.opora.referral.Delivery;
import org.opora.referral.transport.RetryAfter;

/** One exchange with a FHIR server: adds our headers and remembers what came back. */
class FhirExchange implements IClientInterceptor {

    private final FhirContext fhir;
    private final Agency agency;
    private final @Nullable String key;
    private @Nullable JdkResponse answer;

    /** @param key of a message, none for a search */
    FhirExchange(FhirContext fhir, Agency agency, @Nullable String key) {
        this.fhir = fhir;
        this.agency = agency;
        this.key = key;
    }

    /** Runs the exchange; what the other side does wrong is a result, not an exception. */
    Delivery run(Consumer<IGenericClient> exchange, Instant now) {
        IGenericClient client = fhir.newRestfulGenericClient(agency.base());
        client.setEncoding(EncodingEnum.JSON);
        client.registerInterceptor(this);
        try {
            exchange.accept(client);
            return new Delivery.Delivered();
        } catch (FhirClientConnectionException failed) {
            return new Delivery.Postponed(causedByTimeout(failed) ? "TIMEOUT" : "UNREACHABLE");
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
        if (key != null) {
            request.addHeader("Idempotency-Key", key);
        }
        if (agency.authorization() != null) {
            request.addHeader("Authorization", agency.authorization());
        }
    }

    @Override
    public void interceptResponse(IHttpResponse response) {
        answer = (JdkResponse) response;
    }

    private Delivery ofAnswer(Instant now) {
        if (answer == null) {
            return new Delivery.Postponed("UNREACHABLE");
        }
        Duration asked = RetryAfter.parse(answer.header("Retry-After").orElse(null), now);
        Delivery delivery = Delivery.ofStatus(answer.getStatus(), asked);
        // A success that is not FHIR proves nothing: a proxy's page, perhaps.
        return delivery instanceof Delivery.Delivered ? new Delivery.Postponed("GARBAGE") : delivery;
    }

    private static boolean causedByTimeout(Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof HttpTimeoutException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }
}
