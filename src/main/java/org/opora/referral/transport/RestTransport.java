package org.opora.referral.transport;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AgencyMessages;
import org.opora.referral.Delivery;
import org.opora.referral.OutboxMessage;
import org.opora.referral.SigningKey;
import org.opora.referral.Transport;
import org.opora.referral.TransportKind;
import org.springframework.stereotype.Component;

/** JSON over HTTP, described in {@code docs/openapi/agency-api.yaml}; answers come to our webhook. */
@Component
class RestTransport implements Transport {

    private final AgencyHttp http;
    private final JsonMessages messages;
    private final Clock clock;

    RestTransport(AgencyHttp http, JsonMessages messages, Clock clock) {
        this.http = http;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.REST;
    }

    @Override
    public AgencyMessages messages() {
        return messages;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        try {
            HttpResponse<byte[]> answer = http.send(request(envelope));
            return Delivery.ofStatus(answer.statusCode(), retryAfter(answer));
        } catch (HttpTimeoutException late) {
            return new Delivery.Postponed("TIMEOUT");
        } catch (LimitedBody.TooLong garbage) {
            return new Delivery.Postponed("ANSWER_TOO_LONG");
        } catch (IOException unreachable) {
            return new Delivery.Postponed("UNREACHABLE");
        }
    }

    private HttpRequest request(Envelope envelope) {
        byte[] body = envelope.body().getBytes(StandardCharsets.UTF_8);
        String key = envelope.message().idemKey().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(address(envelope))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (envelope.agency().authorization() != null) {
            request.header("Authorization", envelope.agency().authorization());
        }
        sign(request, envelope.signer(), key, body);
        return request.build();
    }

    private void sign(HttpRequest.Builder request, @Nullable SigningKey signer, String key, byte[] body) {
        if (signer != null) {
            long now = clock.instant().getEpochSecond();
            request.header(WebhookSignature.ID, key)
                    .header(WebhookSignature.TIMESTAMP, Long.toString(now))
                    .header(WebhookSignature.SIGNATURE, WebhookSignature.sign(signer, key, now, body))
                    .header("webhook-key-id", signer.id());
        }
    }

    private static URI address(Envelope envelope) {
        OutboxMessage message = envelope.message();
        String path = switch (message.kind()) {
            case REFERRAL -> "/referrals";
            case CANCEL -> "/referrals/" + message.referralNumber() + "/cancel";
            case REMINDER -> "/referrals/" + message.referralNumber() + "/reminder";
            case ESCALATION -> "/referrals/" + message.referralNumber() + "/escalation";
            case REMOVAL_NOTICE -> "/notices";
        };
        return URI.create(envelope.agency().base() + path);
    }

    private @Nullable Duration retryAfter(HttpResponse<byte[]> answer) {
        return RetryAfter.parse(answer.headers().firstValue("Retry-After").orElse(null), clock.instant());
    }
}
