package org.opora.careleaver.web;

import java.time.LocalDate;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeaverStatus;

/** A leaver in a list: of personal data only the name. */
record LeaverLine(
        String caseNumber, String name, String institution, LocalDate exitOn, CareLeaverStatus status, String housing) {

    static LeaverLine of(CareLeaver leaver) {
        return new LeaverLine(
                leaver.caseNumber(),
                leaver.person().fullName(),
                leaver.institution(),
                leaver.exitOn(),
                leaver.status(),
                leaver.circumstances().housing());
    }
}
