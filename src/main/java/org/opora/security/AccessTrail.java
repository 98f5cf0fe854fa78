package org.opora.security;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who looked at a case, for auditors. */
public interface AccessTrail {

    int PAGE_SIZE = 200;

    /**
     * Up to {@link #PAGE_SIZE} looks, oldest first.
     *
     * @param subjects numbers; a row belongs to them if its subject is one, or begins with the first one and a blank
     * @param after place of the last one seen, 0 at first
     */
    List<Look> page(List<String> subjects, long after);

    /**
     * @param id its place, higher for newer ones
     * @param action code such as {@code READ_CASE}
     * @param subject number, and what of it
     * @param detail form and id of its task, for a form that was opened
     */
    record Look(
            long id,
            OffsetDateTime at,
            String login,
            String action,
            String subject,
            @Nullable String detail) {}
}
