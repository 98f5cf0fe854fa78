package org.opora.careleaver.intake;

import java.util.List;
import org.opora.registry.Circumstances;

/** A column of the yearly file. Its key is the field of the start form; its names are words of both languages. */
public enum Column {
    LAST_NAME("lastName", Kind.NAME, true),
    FIRST_NAME("firstName", Kind.NAME, true),
    MIDDLE_NAME("middleName", Kind.NAME, false),
    BORN_ON("bornOn", Kind.DATE, true),
    SNILS("snils", Kind.SNILS, false),
    INSTITUTION("institution", Kind.INSTITUTION, true),
    EXIT_ON("exitOn", Kind.DATE, true),
    DESTINATION("destination", Circumstances.DESTINATIONS),
    EDUCATION("education", Circumstances.EDUCATIONS),
    WORK("work", Circumstances.WORKS),
    HOUSING_RIGHT("housingRight", Circumstances.HOUSING_RIGHTS),
    HOUSING("housing", Circumstances.HOUSINGS),
    MOVED_IN_ON("movedInOn", Kind.DATE, false),
    TENANCY_UNTIL("tenancyUntil", Kind.DATE, false),
    ADDRESS("address", Kind.TEXT, true),
    PHONE("phone", Kind.PHONE, false);

    private final String key;
    private final Kind kind;
    private final boolean mandatory;
    private final List<String> codes;

    Column(String key, Kind kind, boolean mandatory) {
        this.key = key;
        this.kind = kind;
        this.mandatory = mandatory;
        this.codes = List.of();
    }

    /** Nothing in such a column means {@link Circumstances#UNKNOWN}. */
    Column(String key, List<String> codes) {
        this.key = key;
        this.kind = Kind.CODE;
        this.mandatory = false;
        this.codes = codes;
    }

    String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    boolean isMandatory() {
        return mandatory;
    }

    List<String> codes() {
        return codes;
    }

    /** What stands in the cells of a column. */
    enum Kind {
        NAME,
        TEXT,
        DATE,
        SNILS,
        PHONE,
        INSTITUTION,
        CODE
    }
}
