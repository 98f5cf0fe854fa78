package org.opora.testing.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.opora.security.FieldCipher;
import org.opora.security.Row;

/** A cipher that hides nothing from the determined but notices, as the real one does, a value in the wrong place. */
class BoundText implements FieldCipher {

    @Override
    public byte[] encrypt(String text, Row row) {
        String hidden = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return (row + "!" + hidden).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String decrypt(byte[] cipherText, Row row) {
        String text = new String(cipherText, StandardCharsets.UTF_8);
        if (!text.startsWith(row + "!")) {
            throw new IllegalStateException("the value stands in the wrong place: " + row);
        }
        byte[] hidden = Base64.getDecoder().decode(text.substring(text.indexOf('!') + 1));
        return new String(hidden, StandardCharsets.UTF_8);
    }

    static byte[] hash(String purpose, String value) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest((purpose + "|" + value).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
