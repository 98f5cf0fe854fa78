package org.opora.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.opora.referral.Agencies;
import org.opora.referral.Agency;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature;
import org.opora.referral.transport.WebhookSignature.Signed;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in what an agency has signed (Standard Webhooks 1.0). Says to nobody else which agencies there are. */
@Component
class AgencyDoor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Agencies agencies;
    private final Clock clock;

    // Stands in for the keys of agencies that have none, so that they take as long as others.
    private final SigningKey nobodys = new SigningKey("nobody", "whsec_" + random());

    AgencyDoor(Agencies agencies, Clock clock) {
        this.agencies = agencies;
        this.clock = clock;
    }

    /** @throws ResponseStatusException if the message is too long, cut off, or not signed by the agency */
    SignedMessage open(String agency, HttpServletRequest request, int longest) {
        byte[] body = body(request, longest);
        String id = request.getHeader(WebhookSignature.ID);
        Signed message = new Signed(
                id, request.getHeader(WebhookSignature.TIMESTAMP), request.getHeader(WebhookSignature.SIGNATURE), body);
        if (id == null || !WebhookSignature.valid(keysOf(agency), message, clock.instant())) {
            throw problem(HttpStatus.UNAUTHORIZED, "The signature is missing, wrong or more than 5 minutes old.");
        }
        return new SignedMessage(agency, id, body);
    }

    /** Counts what comes, whatever length was announced. */
    private byte[] body(HttpServletRequest request, int longest) {
        if (request.getContentLengthLong() > longest) {
            throw tooLong(longest);
        }
        byte[] body;
        try {
            body = read(request.getInputStream(), longest + 1);
        } catch (IOException cutOff) {
            throw problem(HttpStatus.BAD_REQUEST, "The message ended before it was complete.");
        }
        if (body.length > longest) {
            throw tooLong(longest);
        }
        return body;
    }

    /** Who drips a message holds a thread no longer than an honest one needs. */
    private byte[] read(InputStream in, int most) throws IOException {
        Instant latest = clock.instant().plus(PATIENCE);
        byte[] body = new byte[most];
        int length = 0;
        int more = 0;
        while (more >= 0 && length < most) {
            more = in.read(body, length, most - length);
            length += Math.max(0, more);
            if (clock.instant().isAfter(latest)) {
                throw problem(
                        HttpStatus.REQUEST_TIMEOUT,
                        "The message took longer than %d s.".formatted(PATIENCE.toSeconds()));
            }
        }
        return Arrays.copyOf(body, length);
    }

    private List<SigningKey> keysOf(String agency) {
        return agencies.find(agency)
                .map(Agency::incoming)
                .filter(keys -> !keys.isEmpty())
                .orElse(List.of(nobodys));
    }

    private static ResponseStatusException tooLong(int longest) {
        return problem(HttpStatus.PAYLOAD_TOO_LARGE, "A message has at most %d KB.".formatted(longest / 1024));
    }

    private static ResponseStatusException problem(HttpStatusCode status, String detail) {
        return new ResponseStatusException(status, detail);
    }

    private static String random() {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
