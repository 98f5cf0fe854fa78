package org.opora.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A shared secret of Standard Webhooks.
 *
 * @param id tells keys apart while one replaces another
 * @param secret {@code whsec_} and 24 to 64 bytes in Base64
 */
public record SigningKey(
        @NotBlank String id,

        @Pattern(regexp = "whsec_[A-Za-z0-9+/]{32,88}={0,2}")
        String secret) {

    /** Without the secret, so that it cannot reach a log. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
