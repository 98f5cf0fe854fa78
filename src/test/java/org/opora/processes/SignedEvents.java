package org.opora.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opora.demo.agencies.Agency;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature;
import org.opora.testing.TestClock;

/** Events as an agency signs and posts them, for what the simulated agencies never say. */
public final class SignedEvents {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    private final @Nullable Instant at;
    private final @Nullable String secret;

    private SignedEvents(int port, @Nullable Instant at, @Nullable String secret) {
        this.port = port;
        this.at = at;
        this.secret = secret;
    }

    public static SignedEvents to(int port) {
        return new SignedEvents(port, null, null);
    }

    /** Signed at another moment than now. */
    public SignedEvents signedAt(Instant moment) {
        return new SignedEvents(port, moment, secret);
    }

    /** Signed by whoever has this secret. */
    public SignedEvents signedBy(String other) {
        return new SignedEvents(port, at, other);
    }

    /** @return the HTTP status of the answer */
    public int send(Agency agency, String event, String referral, String status) {
        return say(agency, event, body(referral, status));
    }

    /** As {@link #send(Agency, String, String, String)}, from any agency, by its code; {@link #signedBy} says the secret. */
    public int send(String agency, String event, String referral, String status) {
        return post(agency, "events", event, body(referral, status));
    }

    /** Any text, through the door for events. */
    public int say(Agency agency, String event, String body) {
        return signed(agency).post(agency.code(), "events", event, body);
    }

    /** Any text, through the door for FHIR. */
    public int tell(Agency agency, String event, String body) {
        return signed(agency).post(agency.code(), "fhir", event, body);
    }

    private SignedEvents signed(Agency agency) {
        return secret == null ? signedBy(agency.secret()) : this;
    }

    private static String body(String referral, String status) {
        return """
                {"type":"referral.status","referralNumber":"%s","status":"%s"}""".formatted(referral, status);
    }

    private int post(String agency, String door, String event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        Instant moment = at == null ? TestClock.current().instant() : at;
        long second = moment.getEpochSecond();
        SigningKey key = new SigningKey("k1", Objects.requireNonNull(secret, "no secret"));
        HttpRequest request = HttpRequest.newBuilder(address(agency, door))
                .header("Content-Type", "application/json")
                .header(WebhookSignature.ID, event)
                .header(WebhookSignature.TIMESTAMP, Long.toString(second))
                .header(WebhookSignature.SIGNATURE, WebhookSignature.sign(key, event, second, bytes))
                .POST(BodyPublishers.ofByteArray(bytes))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String agency, String door) {
        return URI.create("http://localhost:%d/agency-api/%s/%s".formatted(port, agency, door));
    }
}
