package org.opora.referral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The key by which an agency knows a repeated message: a UUID of version 5 (RFC 9562) of case, referral and kind. It is
 * the same on every try, after a restart, and after a restored backup.
 */
final class IdempotencyKey {

    /** Namespace of Opora; never changes. */
    private static final UUID NAMESPACE = UUID.fromString("5f0d4c1e-8f0b-5c39-9f0e-0b1f6b8f7a11");

    private IdempotencyKey() {}

    static UUID of(String caseNumber, String referral, String kind) {
        return version5(NAMESPACE, "%s|%s|%s".formatted(caseNumber, referral, kind));
    }

    static UUID version5(UUID namespace, String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer input = ByteBuffer.allocate(16 + text.length);
        input.putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .put(text);
        ByteBuffer hash = ByteBuffer.wrap(sha1(input.array()));
        long high = hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x5000L;
        long low = hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha1(byte[] input) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(input);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
