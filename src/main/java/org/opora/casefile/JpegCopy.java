package org.opora.casefile;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Copies a JPEG picture and nothing else: no place, time or device (Exif, XMP, IPTC), no comments, no second picture, and
 * nothing that follows the end. Which way up it is held stays.
 */
final class JpegCopy {

    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP0 = 0xE0;
    private static final int APP1 = 0xE1;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final int APP15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int FIRST_RESTART = 0xD0;
    private static final int LAST_RESTART = 0xD7;
    private static final int ORIENTATION = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST_TURNS = 8;
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final DataInputStream in;
    private final OutputStream out;
    private boolean scanned;

    private JpegCopy(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** @throws java.io.EOFException if the picture ends too early */
    static void copy(InputStream in, OutputStream out) throws IOException {
        new JpegCopy(in, out).copy();
    }

    private void copy() throws IOException {
        if (in.readUnsignedByte() != MARKER || in.readUnsignedByte() != START) {
            throw new AttachmentRefused("damaged");
        }
        mark(START);
        int marker = next();
        while (marker != END) {
            marker = segment(marker);
        }
        if (!scanned) {
            throw new AttachmentRefused("damaged");
        }
        mark(END);
    }

    private int next() throws IOException {
        if (in.readUnsignedByte() != MARKER) {
            throw new AttachmentRefused("damaged");
        }
        int marker = in.readUnsignedByte();
        while (marker == MARKER) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    /** @return the marker that follows */
    private int segment(int marker) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw new AttachmentRefused("damaged");
        }
        byte[] content = in.readNBytes(length);
        if (content.length < length) {
            throw new AttachmentRefused("damaged");
        }
        if (marker == APP1 && starts(content, EXIF)) {
            turn(content);
        } else if (belongsToPicture(marker, content)) {
            put(marker, content);
        }
        return marker == SCAN ? scan() : next();
    }

    private static boolean belongsToPicture(int marker, byte[] content) {
        if (marker == APP2) {
            return starts(content, PROFILE);
        }
        boolean application = marker >= APP0 && marker <= APP15;
        return marker == APP0 || marker == APP14 || !application && marker != COMMENT;
    }

    /** The packed picture, in which a marker is known by what follows it. */
    private int scan() throws IOException {
        scanned = true;
        while (true) {
            int next = in.readUnsignedByte();
            if (next != MARKER) {
                out.write(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == MARKER) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker < FIRST_RESTART || marker > LAST_RESTART)) {
                return marker;
            }
            mark(marker);
        }
    }

    /** Writes anew which way up the picture is, and nothing else of what the camera noted. */
    private void turn(byte[] exif) throws IOException {
        int turned = orientation(
                ByteBuffer.wrap(exif, EXIF.length, exif.length - EXIF.length).slice());
        if (turned > UPRIGHT && turned <= MOST_TURNS) {
            ByteBuffer made = ByteBuffer.allocate(EXIF.length + 26);
            made.put(EXIF).putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
            made.putShort((short) 1)
                    .putShort((short) ORIENTATION)
                    .putShort((short) 3)
                    .putInt(1);
            made.putShort((short) turned).putShort((short) 0).putInt(0);
            put(APP1, made.array());
        }
    }

    private static int orientation(ByteBuffer tiff) {
        try {
            tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = tiff.getShort(directory);
            for (int entry = 0; entry < entries; entry++) {
                int at = directory + 2 + entry * 12;
                if (tiff.getShort(at) == ORIENTATION) {
                    return tiff.getShort(at + 8);
                }
            }
            return UPRIGHT;
        } catch (IndexOutOfBoundsException odd) {
            return UPRIGHT;
        }
    }

    private void put(int marker, byte[] content) throws IOException {
        mark(marker);
        out.write(content.length + 2 >> 8);
        out.write(content.length + 2);
        out.write(content);
    }

    private void mark(int marker) throws IOException {
        out.write(MARKER);
        out.write(marker);
    }

    private static boolean starts(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }
}
