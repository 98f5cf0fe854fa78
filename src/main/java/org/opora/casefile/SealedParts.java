package org.opora.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes content and stores it in encrypted parts; each is bound to its file, its place, and to being the last or not. */
class SealedParts extends OutputStream {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final UUID attachment;
    private final byte[] buffer = new byte[PART];
    private int filled;
    private int number;

    SealedParts(JdbcClient jdbc, FieldCipher cipher, UUID attachment) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.attachment = attachment;
    }

    @Override
    public void write(int octet) throws IOException {
        if (filled == PART) {
            store(false);
        }
        buffer[filled++] = (byte) octet;
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == PART) {
                store(false);
            }
            int next = Math.min(length - done, PART - filled);
            System.arraycopy(content, offset + done, buffer, filled, next);
            filled += next;
            done += next;
        }
    }

    /** Stores the last part. Whoever gives up before that leaves nothing that could be read. */
    void finish() {
        store(true);
    }

    private void store(boolean last) {
        byte[] body = java.util.Arrays.copyOf(buffer, filled);
        jdbc.sql("insert into casefile.attachment_part (attachment, number, last, body_enc) values (?, ?, ?, ?)")
                .params(attachment, number, last, cipher.seal(body, row(attachment, number, last)))
                .update();
        number++;
        filled = 0;
    }

    static Row row(UUID attachment, int number, boolean last) {
        return new Row("casefile.attachment_part", "body_enc", attachment + "/" + number + (last ? "/last" : ""));
    }
}
