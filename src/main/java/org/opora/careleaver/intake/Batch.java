package org.opora.careleaver.intake;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A yearly file that was sent, with how far it is.
 *
 * @param dryRun if it was only checked
 * @param state CHECKED for a dry run, RUNNING while rows go in, then DONE
 * @param institutions organisations its rows speak of
 * @param waiting rows that may go in and did not yet; of a dry run, rows that would go in
 */
public record Batch(
        UUID id,
        boolean dryRun,
        String state,
        Set<String> institutions,
        String sentBy,
        Instant sentAt,
        @Nullable Instant finishedAt,
        int rows,
        int waiting,
        int in,
        int bad,
        int duplicates) {}
