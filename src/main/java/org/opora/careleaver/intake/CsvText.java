package org.opora.careleaver.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV file. UTF-8 proves itself; whatever is not UTF-8 is taken for Windows-1251, in which nearly every byte
 * means something, so that other encodings show only in what the text says.
 */
record CsvText(String text, boolean proven) {

    private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
    private static final String BYTE_ORDER_MARK = "\ufeff";

    static CsvText of(byte[] file) {
        CsvText decoded = decode(file);
        if (decoded.text().indexOf('\0') >= 0) {
            throw Refusal.of("encoding");
        }
        return decoded;
    }

    private static CsvText decode(byte[] file) {
        try {
            String text = strictly(file, StandardCharsets.UTF_8);
            return new CsvText(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, true);
        } catch (CharacterCodingException notUtf8) {
            return old(file);
        }
    }

    private static CsvText old(byte[] file) {
        try {
            return new CsvText(strictly(file, WINDOWS_1251), false);
        } catch (CharacterCodingException neither) {
            throw Refusal.of("encoding");
        }
    }

    private static String strictly(byte[] file, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
    }
}
