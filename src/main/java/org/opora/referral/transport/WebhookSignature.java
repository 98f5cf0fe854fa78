package org.opora.referral.transport;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.opora.referral.SigningKey;

/** Signatures of Standard Webhooks 1.0: HMAC-SHA-256 over {@code id.timestamp.body}. */
public final class WebhookSignature {

    public static final String ID = "webhook-id";
    public static final String TIMESTAMP = "webhook-timestamp";
    public static final String SIGNATURE = "webhook-signature";

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 200;

    private WebhookSignature() {}

    /** The value of the header of a message, e.g. {@code v1,g0hM9S…}. */
    public static String sign(SigningKey key, String id, long timestamp, byte[] body) {
        return "v1," + Base64.getEncoder().encodeToString(hmac(key, id, timestamp, body));
    }

    /** True if one of the keys signed it, not more than five minutes from now. */
    public static boolean valid(List<SigningKey> keys, Signed message, Instant now) {
        Long timestamp = seconds(message.timestamp());
        String id = message.id();
        String signatures = message.signatures();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID || signatures == null) {
            return false;
        }
        if (timestamp == null || !near(timestamp, now)) {
            return false;
        }
        return keys.stream()
                .map(key -> hmac(key, id, timestamp, message.body()))
                .anyMatch(expected -> isAmong(expected, signatures));
    }

    private static boolean isAmong(byte[] expected, String signatures) {
        byte[] text = ("v1," + Base64.getEncoder().encodeToString(expected)).getBytes(StandardCharsets.US_ASCII);
        return Arrays.stream(signatures.split(" "))
                .map(given -> given.getBytes(StandardCharsets.UTF_8))
                .anyMatch(given -> MessageDigest.isEqual(text, given));
    }

    private static boolean near(long timestamp, Instant now) {
        return Math.abs(now.getEpochSecond() - timestamp) <= TOLERANCE.toSeconds();
    }

    private static @Nullable Long seconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,12}") ? Long.valueOf(text) : null;
    }

    private static byte[] hmac(SigningKey key, String id, long timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] secret = Base64.getDecoder().decode(key.secret().substring("whsec_".length()));
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A message as it came.
     *
     * @param signatures header of one or more signatures, separated by spaces
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Signed(
            @Nullable String id,
            @Nullable String timestamp,
            @Nullable String signatures,
            byte[] body) {}
}
