package org.opora.referral.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.opora.referral.SigningKey;
import org.opora.referral.transport.WebhookSignature.Signed;

/** The vector is the one published with Standard Webhooks. */
class WebhookSignatureTests {

    private static final SigningKey KEY = new SigningKey("k1", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    private static final SigningKey OTHER = new SigningKey("k2", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long TIMESTAMP = 1614265330;
    private static final byte[] BODY = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final Instant NOW = Instant.ofEpochSecond(TIMESTAMP);

    @Test
    void signsAsTheStandardSays() {
        assertThat(WebhookSignature.sign(KEY, ID, TIMESTAMP, BODY)).isEqualTo(SIGNATURE);
    }

    @Test
    void acceptsOneOfSeveralSignaturesByOneOfSeveralKeys() {
        Signed message = message(ID, "1614265330", "v1,AAAA v1a,xyz " + SIGNATURE);

        assertThat(WebhookSignature.valid(List.of(OTHER, KEY), message, NOW)).isTrue();
    }

    @Test
    void refusesAnotherKeyBodyIdOrTime() {
        Signed message = message(ID, "1614265330", SIGNATURE);

        assertThat(WebhookSignature.valid(List.of(OTHER), message, NOW)).isFalse();
        assertThat(WebhookSignature.valid(List.of(), message, NOW)).isFalse();
        assertThat(valid(new Signed(ID, "1614265330", SIGNATURE, new byte[] {1}), NOW))
                .isFalse();
        assertThat(valid(message("msg_x", "1614265330", SIGNATURE), NOW)).isFalse();
        assertThat(valid(message(ID, "1614265331", SIGNATURE), NOW)).isFalse();
    }

    @Test
    void refusesWhatIsOlderOrNewerThanFiveMinutes() {
        Signed message = message(ID, "1614265330", SIGNATURE);

        assertThat(valid(message, NOW.plusSeconds(300))).isTrue();
        assertThat(valid(message, NOW.plusSeconds(301))).isFalse();
        assertThat(valid(message, NOW.minusSeconds(301))).isFalse();
    }

    @Test
    void refusesMissingOrStrangeHeaders() {
        assertThat(valid(message(null, "1614265330", SIGNATURE), NOW)).isFalse();
        assertThat(valid(message(ID, null, SIGNATURE), NOW)).isFalse();
        assertThat(valid(message(ID, "now", SIGNATURE), NOW)).isFalse();
        assertThat(valid(message(ID, "1614265330", null), NOW)).isFalse();
    }

    @Test
    void doesNotShowSecrets() {
        assertThat(KEY).hasToString("SigningKey[k1]");
    }

    private static boolean valid(Signed message, Instant now) {
        return WebhookSignature.valid(List.of(KEY), message, now);
    }

    private static Signed message(@Nullable String id, @Nullable String timestamp, @Nullable String signatures) {
        return new Signed(id, timestamp, signatures, BODY);
    }
}
