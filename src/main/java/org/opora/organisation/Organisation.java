package org.opora.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A social service centre, or the ministry above all centres.
 *
 * @param id short code that stays for ever; the tenant of the engine
 * @param oktmo municipality it serves, 8 or 11 digits
 */
public record Organisation(
        String id, String name, Kind kind, @Nullable String oktmo) {

    /** What an organisation sees: a ministry all cases, a centre its own. */
    public enum Kind {
        MINISTRY,
        CENTRE
    }
}
