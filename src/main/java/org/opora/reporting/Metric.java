package org.opora.reporting;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every figure the server gives. Name, formula, base and period stand in words in the messages of this module; whoever
 * changes what is counted raises the version.
 */
public enum Metric {
    LEAVERS_BY_INSTITUTION(1, Unit.PERSONS, Reach.YEAR),
    YEARLY_LISTS(1, Unit.INSTITUTIONS, Reach.YEAR),
    LEAVERS_HELPED(1, Unit.PERSONS, Reach.THREE_MONTHS),
    HOUSING_INSPECTIONS(1, Unit.INSPECTIONS, Reach.THREE_MONTHS),
    ESCALATIONS_OPEN(1, Unit.ESCALATIONS, Reach.DAY),
    REGISTRY_COMPLETENESS(1, Unit.PERSONS, Reach.DAY);

    private final int version;
    private final Unit counted;
    private final Reach reach;

    Metric(int version, Unit counted, Reach reach) {
        this.version = version;
        this.counted = counted;
        this.reach = reach;
    }

    /** As addresses and messages name it, such as {@code leavers-helped}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public int version() {
        return version;
    }

    public Unit counted() {
        return counted;
    }

    public Reach reach() {
        return reach;
    }

    public static Optional<Metric> of(String key) {
        return Stream.of(values()).filter(metric -> metric.key().equals(key)).findFirst();
    }
}
