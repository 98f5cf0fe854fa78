package org.opora.casefile;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies a PNG picture and nothing else: no texts, no place or time, and nothing that follows the end. */
final class PngCopy {

    private static final int SIGNATURE = 8;
    private static final int NAME = 4;
    private static final int BUFFER = 16 * 1024;
    private static final String HEADER = "IHDR";
    private static final String PICTURE = "IDAT";
    private static final String END = "IEND";
    private static final Set<String> KEPT =
            Set.of(HEADER, "PLTE", PICTURE, END, "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "pHYs", "sBIT", "bKGD");

    private PngCopy() {}

    /** @throws java.io.EOFException if the picture ends too early */
    static void copy(InputStream source, OutputStream target) throws IOException {
        DataInputStream in = new DataInputStream(source);
        DataOutputStream out = new DataOutputStream(target);
        out.write(in.readNBytes(SIGNATURE));
        String first = chunk(in, out);
        String name = first;
        boolean picture = false;
        while (!name.equals(END)) {
            name = chunk(in, out);
            picture = picture || name.equals(PICTURE);
        }
        if (!first.equals(HEADER) || !picture) {
            throw new AttachmentRefused("damaged");
        }
        out.flush();
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] name = new byte[NAME];
        in.readFully(name);
        String called = new String(name, StandardCharsets.US_ASCII);
        if (length < 0) {
            throw new AttachmentRefused("damaged");
        }
        boolean kept = KEPT.contains(called);
        if (kept) {
            out.writeInt(length);
            out.write(name);
        }
        CRC32 sum = new CRC32();
        sum.update(name);
        body(in, kept ? out : OutputStream.nullOutputStream(), length, sum);
        int stated = in.readInt();
        if (stated != (int) sum.getValue()) {
            throw new AttachmentRefused("damaged");
        }
        if (kept) {
            out.writeInt(stated);
        }
        return called;
    }

    private static void body(DataInputStream in, OutputStream out, int length, CRC32 sum) throws IOException {
        byte[] buffer = new byte[BUFFER];
        int left = length;
        while (left > 0) {
            int wanted = Math.min(left, buffer.length);
            in.readFully(buffer, 0, wanted);
            sum.update(buffer, 0, wanted);
            out.write(buffer, 0, wanted);
            left -= wanted;
        }
    }
}
