package org.opora.security;

/** Encrypts what people wrote, AES-256-GCM with a key kept outside the database, bound to the row it stands in. */
public interface FieldCipher {

    byte[] encrypt(String text, Row row);

    /** @throws IllegalStateException if the value was changed, moved, or encrypted with an unknown key */
    String decrypt(byte[] cipherText, Row row);
}
