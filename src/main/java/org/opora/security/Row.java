package org.opora.security;

/** The place of an encrypted value. Ciphertext copied to another place cannot be opened there. */
public record Row(String table, String column, Object id) {

    byte[] associatedData() {
        return "%s|%s|%s".formatted(table, column, id).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
