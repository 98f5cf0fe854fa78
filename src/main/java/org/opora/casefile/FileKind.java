package org.opora.casefile;

import java.util.Arrays;
import java.util.Optional;

/** What may be attached, told by the first bytes: neither the name nor the sender's word counts. */
public enum FileKind {
    PDF("application/pdf", "pdf", 0, new byte[] {'%', 'P', 'D', 'F', '-'}),
    JPEG("image/jpeg", "jpg", 0, new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", 0, new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    /** What telephones write of their own accord. It keeps its place and time of taking, which cannot be removed here. */
    HEIC("image/heic", "heic", 4, new byte[] {'f', 't', 'y', 'p', 'h', 'e', 'i', 'c'});

    /** How many bytes tell the kind. */
    public static final int MARK = 12;

    private final String mediaType;
    private final String ending;
    private final int offset;
    private final byte[] mark;

    FileKind(String mediaType, String ending, int offset, byte[] mark) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.offset = offset;
        this.mark = mark;
    }

    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.marks(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of the names of such files, without the dot. */
    public String ending() {
        return ending;
    }

    private boolean marks(byte[] content) {
        int end = offset + mark.length;
        return content.length >= end && Arrays.equals(content, offset, end, mark, 0, mark.length);
    }
}
