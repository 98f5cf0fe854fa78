package org.opora.processes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;

/** Files as scanners and telephones make them. */
final class Scans {

    /** Stands where a telephone writes the place and time of a photo. */
    static final String PLACE = "GPS-56.0153N-92.8932E";

    private static final int UPSIDE_DOWN = 3;

    private Scans() {}

    static byte[] pdf(int size) {
        byte[] pdf = new byte[size];
        new Random(7).nextBytes(pdf);
        byte[] head = ascii("%PDF-1.4\n");
        byte[] tail = ascii("\n%%EOF\n");
        System.arraycopy(head, 0, pdf, 0, head.length);
        System.arraycopy(tail, 0, pdf, size - tail.length, tail.length);
        return pdf;
    }

    static byte[] png() {
        return picture("png");
    }

    /** Held upside down, with the place in it and a web page behind its end. */
    static byte[] photo() {
        byte[] plain = picture("jpg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        byte[] exif = exif();
        photo.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        photo.writeBytes(exif);
        photo.write(plain, 2, plain.length - 2);
        photo.writeBytes(ascii("<html><script>alert(1)</script>" + PLACE));
        return photo.toByteArray();
    }

    private static byte[] exif() {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        exif.writeBytes(ascii("Exif\0\0MM\0*\0\0\0\b"));
        exif.writeBytes(new byte[] {0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, UPSIDE_DOWN, 0, 0, 0, 0, 0, 0});
        exif.writeBytes(ascii(PLACE));
        return exif.toByteArray();
    }

    private static byte[] picture(String format) {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < 48; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return out.toByteArray();
    }

    static byte[] with(byte[] content, String behind) {
        byte[] more = ascii(behind);
        byte[] joined = Arrays.copyOf(content, content.length + more.length);
        System.arraycopy(more, 0, joined, content.length, more.length);
        return joined;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
