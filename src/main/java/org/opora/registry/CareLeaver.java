package org.opora.registry;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An entry of the registry of care leavers.
 *
 * @param family the household the person lives in; the case is about it
 * @param caseNumber of the case that was opened with the entry
 * @param institution organisation the person lived in, which helps afterwards
 * @param exitOn day of leaving, planned or past
 */
public record CareLeaver(
        UUID id,
        Person person,
        UUID family,
        String caseNumber,
        String institution,
        LocalDate exitOn,
        Circumstances circumstances,
        CareLeaverStatus status) {

    /** Whole months, none before the day of leaving. */
    public int monthsSinceExit(LocalDate today) {
        return Math.toIntExact(Math.max(0, ChronoUnit.MONTHS.between(exitOn, today)));
    }
}
