package org.opora.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.opora.demo.agencies.Agency;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature;
import org.opora.testing.TestClock;

/** Events as an agency signs and posts them, for what the simulated agencies never say. */
final class SignedEvents {

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    private SignedEvents(int port) {
        this.port = port;
    }

    static SignedEvents to(int port) {
        return new SignedEvents(port);
    }

    /** @return the HTTP status of the answer */
    int send(Agency agency, String event, String referral, String status) {
        return post(agency, event, """
                {"type":"referral.status","referralNumber":"%s","status":"%s"}""".formatted(referral, status));
    }

    private int post(Agency agency, String event, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        long now = TestClock.current().instant().getEpochSecond();
        String signature = WebhookSignature.sign(new SigningKey("k1", agency.secret()), event, now, bytes);
        HttpRequest request = HttpRequest.newBuilder(address(agency))
                .header("Content-Type", "application/json")
                .header(WebhookSignature.ID, event)
                .header(WebhookSignature.TIMESTAMP, Long.toString(now))
                .header(WebhookSignature.SIGNATURE, signature)
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

    private URI address(Agency agency) {
        return URI.create("http://localhost:%d/agency-api/%s/events".formatted(port, agency.code()));
    }
}
