package org.opora.assessment;

import java.util.Optional;

/** How closely a family is supported, from least to most (domain reference 3.3, table D3). */
public enum SupportLevel {
    NONE,
    CONSULTATIVE,
    PREVENTIVE,
    BASIC,
    CRISIS,
    EMERGENCY;

    /** One step closer; empty at the top. */
    public Optional<SupportLevel> up() {
        return this == EMERGENCY ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** One step looser; empty at the last level that is still support. */
    public Optional<SupportLevel> down() {
        return ordinal() <= CONSULTATIVE.ordinal() ? Optional.empty() : Optional.of(values()[ordinal() - 1]);
    }

    public boolean isAbove(SupportLevel other) {
        return ordinal() > other.ordinal();
    }
}
