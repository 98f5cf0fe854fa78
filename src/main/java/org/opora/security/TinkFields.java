package org.opora.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/** Fields and indexes with the keys of the installation. */
@Component
class TinkFields implements FieldCipher, BlindIndex {

    private static final int INDEX_BYTES = 32;

    private final Keys keys;

    TinkFields(KeyProperties properties) {
        this.keys = Keys.of(properties);
    }

    @Override
    public byte[] encrypt(String text, Row row) {
        return seal(text.getBytes(StandardCharsets.UTF_8), row);
    }

    @Override
    public String decrypt(byte[] cipherText, Row row) {
        return new String(open(cipherText, row), StandardCharsets.UTF_8);
    }

    @Override
    public byte[] seal(byte[] content, Row row) {
        try {
            return keys.fields().encrypt(content, row.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("%s.%s cannot be encrypted".formatted(row.table(), row.column()), e);
        }
    }

    @Override
    public byte[] open(byte[] cipherText, Row row) {
        try {
            return keys.fields().decrypt(cipherText, row.associatedData());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "%s.%s was changed, moved, or encrypted with another key".formatted(row.table(), row.column()), e);
        }
    }

    @Override
    public byte[] of(String purpose, String value) {
        try {
            return keys.index().computePrimary((purpose + "|" + value).getBytes(StandardCharsets.UTF_8), INDEX_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the index '" + purpose + "' cannot be computed", e);
        }
    }
}
