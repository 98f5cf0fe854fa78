package org.opora.careleaver.intake;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.springframework.util.StreamUtils;

/**
 * Looks into an Excel file before it is read: the library that reads it believes what the file says of itself. Everything is
 * unpacked once and thrown away, so that a file that becomes too large is refused before it takes memory.
 */
final class XlsxGuard {

    private static final int MOST_PARTS = 1000;
    private static final String SHEETS = "xl/worksheets/";

    /** Beside the sheets there are a table of texts, styles and settings, all of which the library keeps in memory. */
    private static final long MOST_BESIDE_SHEETS = 16L << 20;

    private final int mostRows;
    private long left;

    private XlsxGuard(ImportSettings settings) {
        this.mostRows = settings.maxRows();
        this.left = settings.maxUnpacked().toBytes();
    }

    static void check(byte[] file, ImportSettings settings) {
        XlsxGuard guard = new XlsxGuard(settings);
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            List<ZipArchiveEntry> parts = Collections.list(zip.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw Refusal.of("unpacked");
            }
            for (ZipArchiveEntry part : parts) {
                guard.check(zip, part);
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw Refusal.of("unreadable");
        }
    }

    private void check(ZipFile zip, ZipArchiveEntry part) throws IOException {
        long most = part.getName().startsWith(SHEETS) ? left : MOST_BESIDE_SHEETS;
        try (InputStream content = new BufferedInputStream(new Counted(zip.getInputStream(part), most))) {
            // any part may be declared a sheet, whatever it is called
            if (isXml(content)) {
                SheetGuard.check(StreamUtils.nonClosing(content), mostRows);
            }
            content.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** By its first sign, which may be a byte order mark. */
    private static boolean isXml(InputStream content) throws IOException {
        content.mark(1);
        int first = content.read();
        content.reset();
        return first == '<' || first >= 0xef || first == 0 || Character.isWhitespace(first);
    }

    /** Refuses to give more than there may be, of this part and of all together. */
    private final class Counted extends FilterInputStream {

        private long ofPart;

        Counted(InputStream content, long most) {
            super(content);
            this.ofPart = most;
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            count(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            ofPart -= bytes;
            left -= bytes;
            if (ofPart < 0 || left < 0) {
                throw Refusal.of("unpacked");
            }
        }
    }
}
