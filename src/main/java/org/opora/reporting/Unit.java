package org.opora.reporting;

/** What a number counts. */
public enum Unit {
    PERSONS,
    INSPECTIONS,
    ESCALATIONS,
    INSTITUTIONS,
    DAYS;

    /** True where a small number may point to somebody. */
    boolean isAboutPeople() {
        return this == PERSONS || this == INSPECTIONS || this == ESCALATIONS;
    }
}
