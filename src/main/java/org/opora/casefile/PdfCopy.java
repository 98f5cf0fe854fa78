package org.opora.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Copies a PDF as it is, if its end is where a PDF ends: a file with another one behind it is refused. */
final class PdfCopy {

    private static final String END = "%%EOF";
    /** Scanners fill their last block with it. */
    private static final char PADDING = 0;

    private static final int TAIL = 1024;
    private static final int BUFFER = 16 * 1024;

    private PdfCopy() {}

    static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        byte[] tail = new byte[0];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
            tail = last(tail, buffer, read);
        }
        String end = new String(tail, StandardCharsets.ISO_8859_1);
        int at = end.lastIndexOf(END);
        if (at < 0 || !end.substring(at + END.length()).replace(PADDING, ' ').isBlank()) {
            throw new AttachmentRefused("damaged");
        }
    }

    private static byte[] last(byte[] before, byte[] buffer, int read) {
        byte[] joined = new byte[before.length + read];
        System.arraycopy(before, 0, joined, 0, before.length);
        System.arraycopy(buffer, 0, joined, before.length, read);
        return Arrays.copyOfRange(joined, Math.max(0, joined.length - TAIL), joined.length);
    }
}
