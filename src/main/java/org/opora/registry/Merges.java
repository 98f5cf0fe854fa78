package org.opora.registry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Merges of families within the organisations the caller works for. */
public interface Merges {

    Optional<Merge> find(UUID id);

    /** Fifty, the newest first. */
    List<Merge> recent();

    /**
     * Gives both families the members they had just before. Members who came since stay in the family that was kept.
     *
     * @return how many came or changed since
     * @throws java.util.NoSuchElementException if the caller sees no such merge
     * @throws MergeRefused if it cannot be undone as things stand
     */
    int undo(UUID merge, String reason);

    /**
     * @param kept the family that goes on
     * @param joined the one that was joined into it
     * @param reason in words
     * @param undoneAt absent while it holds
     */
    record Merge(
            UUID id,
            UUID kept,
            UUID joined,
            Instant at,
            String by,
            String reason,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable String undoReason) {}
}
