package org.opora.casefile;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts what goes through and takes its hash; refuses what is larger than allowed. */
class CountedContent extends FilterOutputStream {

    private final long largest;
    private final MessageDigest digest;
    private long size;

    CountedContent(OutputStream out, long largest) {
        super(out);
        this.largest = largest;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        count(1);
        digest.update((byte) octet);
        out.write(octet);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        count(length);
        digest.update(content, offset, length);
        out.write(content, offset, length);
    }

    private void count(int more) {
        size += more;
        if (size > largest) {
            throw new AttachmentRefused("size", largest >> 20);
        }
    }

    long size() {
        return size;
    }

    byte[] hash() {
        return digest.digest();
    }
}
