package org.opora.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.stereotype.Component;

/** JSON that is encrypted, because factors tell of health and of what happens at home. */
@Component
class SealedJson {

    private final ObjectMapper json;
    private final FieldCipher cipher;

    SealedJson(ObjectMapper json, FieldCipher cipher) {
        this.json = json;
        this.cipher = cipher;
    }

    byte[] seal(Object value, Row row) {
        try {
            return cipher.encrypt(json.writeValueAsString(value), row);
        } catch (JsonProcessingException unwritable) {
            // the cause would quote the values
            throw new IllegalStateException("cannot write %s.%s".formatted(row.table(), row.column()));
        }
    }

    <T> T open(byte[] sealed, Row row, TypeReference<T> type) {
        try {
            return json.readValue(cipher.decrypt(sealed, row), type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("cannot read %s.%s of %s".formatted(row.table(), row.column(), row.id()));
        }
    }
}
