package org.opora.careleaver;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * An act of inspection of the housing given to a leaver. What was seen stands in the case file.
 *
 * @param problems codes: REPAIR, DEBT, HEATING, UTILITIES, NEIGHBOURS, DOCUMENTS or OTHER
 */
public record HousingInspection(
        UUID id, String caseNumber, String organisation, LocalDate heldOn, Finding finding, List<String> problems) {

    /** What was found. */
    public enum Finding {
        FIT,
        FIT_WITH_FAULTS,
        UNFIT,
        NOT_LIVING_THERE
    }

    /** True if somebody has to decide what follows. */
    public boolean hasConsequences() {
        return finding != Finding.FIT || !problems.isEmpty();
    }
}
