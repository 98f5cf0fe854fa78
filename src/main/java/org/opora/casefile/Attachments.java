package org.opora.casefile;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/** Scans and photos in the case file. Each is encrypted, noted in the chronology, and stays even when it is taken out. */
public interface Attachments {

    /**
     * Takes a file in, part by part. Photos lose where and when they were taken, and whatever follows the picture. The
     * same content attached to the same place again is kept once.
     *
     * @throws AttachmentRefused if it is no file of an allowed kind, too large, damaged, or there is no room left
     */
    Attachment add(Upload upload, InputStreamSource content) throws IOException;

    /** All of a case, oldest first, those taken out as well. */
    List<Attachment> of(String caseNumber);

    /** A file of this case; empty for one of another. */
    Optional<Attachment> find(String caseNumber, UUID id);

    /** @throws IllegalStateException if the content was changed in the database */
    void write(Attachment attachment, OutputStream out) throws IOException;

    /** Marks a file as taken out; done twice, the first time counts. */
    void remove(Attachment attachment, String reason);

    /**
     * @param entry of the ledger it belongs to, if to one
     * @param name as the sender calls the file
     */
    record Upload(String caseNumber, @Nullable UUID entry, String name) {}

    /**
     * @param size bytes kept
     * @param duplicateOf an earlier file of the case with the same content
     * @param removedReason why it was taken out, in words
     */
    record Attachment(
            UUID id,
            String caseNumber,
            @Nullable UUID entry,
            String name,
            String mediaType,
            long size,
            @Nullable UUID duplicateOf,
            OffsetDateTime addedAt,
            String addedBy,
            @Nullable OffsetDateTime removedAt,
            @Nullable String removedBy,
            @Nullable String removedReason) {

        public boolean isRemoved() {
            return removedAt != null;
        }
    }
}
