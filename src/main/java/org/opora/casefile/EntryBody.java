package org.opora.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.UUID;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.stereotype.Component;

/** What an entry says, as it lies in the database: JSON, encrypted, bound to its row. */
@Component
class EntryBody {

    private static final TypeReference<Map<String, Object>> CONTENT = new TypeReference<>() {};

    private final FieldCipher cipher;
    private final ObjectMapper json = new ObjectMapper();

    EntryBody(FieldCipher cipher) {
        this.cipher = cipher;
    }

    byte[] seal(UUID entry, Map<String, ?> content) {
        try {
            return cipher.encrypt(json.writeValueAsString(content), row(entry));
        } catch (JsonProcessingException e) {
            // The message of the cause may quote what people wrote.
            throw new IllegalStateException("entry " + entry + " cannot be written as JSON");
        }
    }

    Map<String, Object> open(UUID entry, byte[] body) {
        try {
            return json.readValue(cipher.decrypt(body, row(entry)), CONTENT);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("entry " + entry + " is not JSON");
        }
    }

    private static Row row(UUID entry) {
        return new Row("casefile.entry", "body", entry);
    }
}
