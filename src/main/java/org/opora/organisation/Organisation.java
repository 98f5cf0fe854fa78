package org.opora.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A social service centre, an institution for children, or the ministry above all of them.
 *
 * @param id short code that stays for ever; the tenant of the engine
 * @param oktmo municipality it serves, 8 or 11 digits
 */
public record Organisation(
        String id, String name, Kind kind, @Nullable String oktmo) {

    /** What an organisation sees: a ministry all cases, the others their own. */
    public enum Kind {
        MINISTRY,
        CENTRE,
        /** A home for children without parental care, which helps those who have left it. */
        INSTITUTION
    }
}
