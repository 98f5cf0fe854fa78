package org.opora.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.opora.referral.Agencies;
import org.opora.referral.Agency;
import org.opora.referral.Inbox;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature;
import org.opora.referral.transport.WebhookSignature.Signed;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where agencies answer (Standard Webhooks 1.0, {@code docs/openapi/agency-api.yaml}). A signed event is kept whatever
 * it says; it is applied later.
 */
@RestController
class AgencyWebhook {

    private static final int LONGEST = 64 * 1024;

    private final Agencies agencies;
    private final Inbox inbox;
    private final AgencyEvents events;
    private final Clock clock;

    AgencyWebhook(Agencies agencies, Inbox inbox, AgencyEvents events, Clock clock) {
        this.agencies = agencies;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    @PostMapping("/agency-api/{agency}/events")
    ResponseEntity<?> receive(@PathVariable("agency") String agency, HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return problem(HttpStatus.PAYLOAD_TOO_LARGE, "An event has at most 64 KB.");
        }
        String id = request.getHeader(WebhookSignature.ID);
        Signed message = new Signed(
                id, request.getHeader(WebhookSignature.TIMESTAMP), request.getHeader(WebhookSignature.SIGNATURE), body);
        if (!WebhookSignature.valid(keysOf(agency), message, clock.instant())) {
            return problem(HttpStatus.UNAUTHORIZED, "The signature is missing, wrong or more than 5 minutes old.");
        }
        inbox.receive(events.read(agency, id, new String(body, StandardCharsets.UTF_8)));
        return ResponseEntity.accepted().build();
    }

    private List<SigningKey> keysOf(String agency) {
        return agencies.find(agency).map(Agency::incoming).orElse(List.of());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(status, detail))
                .build();
    }
}
