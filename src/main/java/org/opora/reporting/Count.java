package org.opora.reporting;

import org.jspecify.annotations.Nullable;

/**
 * One number.
 *
 * @param value absent where it is not published
 */
public record Count(String code, @Nullable Long value, Unit unit) {

    static Count of(String code, long value, Unit unit) {
        return new Count(code, value, unit);
    }

    Count hidden() {
        return new Count(code, null, unit);
    }

    boolean isSmall(long least) {
        return value != null && unit.isAboutPeople() && value < least;
    }
}
