package org.opora.careleaver.intake;

import java.io.InputStream;
import java.util.Arrays;

/** Blanks without end, nearly. */
final class Spaces extends InputStream {

    private static final byte SPACE = ' ';

    private long left;

    Spaces(long left) {
        this.left = left;
    }

    @Override
    public int read() {
        return left-- > 0 ? SPACE : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
            return -1;
        }
        int given = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + given, SPACE);
        left -= given;
        return given;
    }
}
