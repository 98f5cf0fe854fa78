package org.opora.security;

import java.util.Base64;

/** Encrypts what people wrote, AES-256-GCM with a key kept outside the database, bound to the row it stands in. */
public interface FieldCipher {

    byte[] encrypt(String text, Row row);

    /** @throws IllegalStateException if the value was changed, moved, or encrypted with an unknown key */
    String decrypt(byte[] cipherText, Row row);

    /** As {@link #encrypt}, for content that is no text. */
    default byte[] seal(byte[] content, Row row) {
        return encrypt(Base64.getEncoder().encodeToString(content), row);
    }

    /**
     * As {@link #decrypt}, for content that is no text.
     *
     * @throws IllegalStateException if the value was changed, moved, or encrypted with an unknown key
     */
    default byte[] open(byte[] cipherText, Row row) {
        return Base64.getDecoder().decode(decrypt(cipherText, row));
    }
}
