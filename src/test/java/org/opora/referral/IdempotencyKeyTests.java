package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdempotencyKeyTests {

    @Test
    void followsTheStandardForNameBasedIds() {
        UUID dns = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");

        UUID key = IdempotencyKey.version5(dns, "www.example.com");

        assertThat(key).hasToString("2ed6657d-e927-568b-95e1-2665a8aea6a2");
    }

    @Test
    void isTheSameForTheSameMessage() {
        assertThat(IdempotencyKey.of("FP-2026-000123", "REF-2026-000017", "REFERRAL"))
                .isEqualTo(IdempotencyKey.of("FP-2026-000123", "REF-2026-000017", "REFERRAL"));
    }

    @Test
    void differsByCaseReferralAndKind() {
        UUID key = IdempotencyKey.of("FP-2026-000123", "REF-2026-000017", "REFERRAL");

        assertThat(IdempotencyKey.of("FP-2026-000124", "REF-2026-000017", "REFERRAL"))
                .isNotEqualTo(key);
        assertThat(IdempotencyKey.of("FP-2026-000123", "REF-2026-000018", "REFERRAL"))
                .isNotEqualTo(key);
        assertThat(IdempotencyKey.of("FP-2026-000123", "REF-2026-000017", "CANCEL"))
                .isNotEqualTo(key);
    }
}
