package org.opora.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a care leaver lives, in codes.
 *
 * @param destination OWN_HOUSING, DORMITORY, RELATIVES, FOSTER_FAMILY, CARE_HOME, ARMY, PRISON, OTHER or UNKNOWN
 * @param education SCHOOL, VOCATIONAL, COLLEGE, UNIVERSITY, NONE or UNKNOWN
 * @param work EMPLOYED, SEARCHING, NOT_WORKING or UNKNOWN
 * @param housingRight ENTITLED, NOT_ENTITLED, UNDER_REVIEW or UNKNOWN (159-ФЗ art. 8)
 * @param housing NONE, ON_LIST, SPECIALISED, SOCIAL_RENT, OWN or UNKNOWN
 * @param movedInOn into the housing given
 * @param tenancyUntil last day of the specialised rental contract, five years at first
 */
public record Circumstances(
        String destination,
        String education,
        String work,
        String housingRight,
        String housing,
        @Nullable LocalDate movedInOn,
        @Nullable LocalDate tenancyUntil) {

    public static final String UNKNOWN = "UNKNOWN";

    public static final List<String> DESTINATIONS = List.of(
            "OWN_HOUSING", "DORMITORY", "RELATIVES", "FOSTER_FAMILY", "CARE_HOME", "ARMY", "PRISON", "OTHER", UNKNOWN);
    public static final List<String> EDUCATIONS =
            List.of("SCHOOL", "VOCATIONAL", "COLLEGE", "UNIVERSITY", "NONE", UNKNOWN);
    public static final List<String> WORKS = List.of("EMPLOYED", "SEARCHING", "NOT_WORKING", UNKNOWN);
    public static final List<String> HOUSING_RIGHTS = List.of("ENTITLED", "NOT_ENTITLED", "UNDER_REVIEW", UNKNOWN);
    public static final List<String> HOUSINGS =
            List.of("NONE", "ON_LIST", "SPECIALISED", "SOCIAL_RENT", "OWN", UNKNOWN);

    public static Circumstances unknown() {
        return new Circumstances(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, null, null);
    }
}
