package org.opora.casefile;

import java.util.Arrays;
import java.util.Optional;

/** How much support a family gets, from the least to the most. */
public enum SupportLevel {
    CONSULTATIVE,
    PREVENTIVE,
    BASIC,
    CRISIS,
    EMERGENCY;

    /** Empty for {@code NONE} and anything else that is no level. */
    public static Optional<SupportLevel> find(String code) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(code))
                .findFirst();
    }

    /** One level up; the highest stays. */
    public SupportLevel up() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }

    /** One level down; the lowest stays. */
    public SupportLevel down() {
        return values()[Math.max(ordinal() - 1, 0)];
    }
}
