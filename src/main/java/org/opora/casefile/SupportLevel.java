package org.opora.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much support somebody gets, from the least to the most. Not every kind of case has every level. */
public enum SupportLevel {
    CONSULTATIVE,
    PREVENTIVE,
    /** The first time after the institution; families have no such level. */
    ADAPTATION,
    BASIC,
    CRISIS,
    /** A child is in danger now; a care leaver, who is no child, has no such level. */
    EMERGENCY;

    private static final List<SupportLevel> OF_FAMILIES = List.of(CONSULTATIVE, PREVENTIVE, BASIC, CRISIS, EMERGENCY);
    private static final List<SupportLevel> OF_CARE_LEAVERS =
            List.of(CONSULTATIVE, PREVENTIVE, ADAPTATION, BASIC, CRISIS);

    /** Empty for {@code NONE} and anything else that is no level. */
    public static Optional<SupportLevel> find(String code) {
        return Arrays.stream(values())
                .filter(level -> level.name().equals(code))
                .findFirst();
    }

    /** The levels of such a case, from the least to the most. */
    public static List<SupportLevel> of(CaseKind kind) {
        return kind == CaseKind.CARE_LEAVER ? OF_CARE_LEAVERS : OF_FAMILIES;
    }

    /** One level up among those of such a case; the highest stays. */
    public SupportLevel up(CaseKind kind) {
        return of(kind).stream()
                .filter(level -> level.compareTo(this) > 0)
                .findFirst()
                .orElse(this);
    }

    /** One level down among those of such a case; the lowest stays. */
    public SupportLevel down(CaseKind kind) {
        return of(kind).stream()
                .filter(level -> level.compareTo(this) < 0)
                .reduce((lower, higher) -> higher)
                .orElse(this);
    }
}
