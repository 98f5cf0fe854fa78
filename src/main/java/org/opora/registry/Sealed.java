package org.opora.registry;

import org.jspecify.annotations.Nullable;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.stereotype.Component;

/** Encrypts and opens the columns of this module, some of which may be empty. */
@Component
class Sealed {

    private final FieldCipher cipher;

    Sealed(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte @Nullable [] seal(@Nullable Object value, Row row) {
        return value == null ? null : cipher.encrypt(value.toString(), row);
    }

    String open(byte[] value, Row row) {
        return cipher.decrypt(value, row);
    }

    @Nullable
    String openIfThere(byte @Nullable [] value, Row row) {
        return value == null ? null : cipher.decrypt(value, row);
    }
}
