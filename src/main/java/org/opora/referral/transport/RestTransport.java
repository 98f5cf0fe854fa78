package org.opora.referral.transport;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final int UNKNOWN = 404;

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
            AgencyAnswer answer = http.send(request(envelope));
            if (answer.status() == UNKNOWN && envelope.message().mayOvertake()) {
                return new Delivery.Postponed("HTTP_404");
            }
            return Delivery.ofStatus(answer.status(), retryAfter(answer));
        } catch (NoAnswer none) {
            return none.means();
        }
    }

    private AgencyRequest request(Envelope envelope) {
        byte[] body = envelope.body().getBytes(StandardCharsets.UTF_8);
        String key = envelope.message().idemKey().toString();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Content-Type", List.of("application/json"));
        headers.put("Accept", List.of("application/json"));
        headers.put("Idempotency-Key", List.of(key));
        String authorization = envelope.agency().authorization();
        if (authorization != null) {
            headers.put("Authorization", List.of(authorization));
        }
        sign(headers, envelope.signer(), key, body);
        return new AgencyRequest("POST", address(envelope), headers, body);
    }

    private void sign(Map<String, List<String>> headers, @Nullable SigningKey signer, String key, byte[] body) {
        if (signer != null) {
            long now = clock.instant().getEpochSecond();
            headers.put(WebhookSignature.ID, List.of(key));
            headers.put(WebhookSignature.TIMESTAMP, List.of(Long.toString(now)));
            headers.put(WebhookSignature.SIGNATURE, List.of(WebhookSignature.sign(signer, key, now, body)));
            headers.put("webhook-key-id", List.of(signer.id()));
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

    private @Nullable Duration retryAfter(AgencyAnswer answer) {
        return RetryAfter.parse(answer.header("retry-after").orElse(null), clock.instant());
    }
}
