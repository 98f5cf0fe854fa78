package org.opora.careleaver.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.Circumstances;
import org.opora.registry.Family;
import org.opora.registry.Snils;

/**
 * An entry of the registry.
 *
 * @param family the household the case is about
 * @param snils as printed on the certificate
 */
record LeaverView(
        String caseNumber,
        UUID person,
        UUID family,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable String snils,
        @Nullable String address,
        @Nullable String phone,
        String institution,
        LocalDate exitOn,
        CareLeaverStatus status,
        Circumstances circumstances) {

    static LeaverView of(CareLeaver leaver, @Nullable Family household) {
        Snils snils = leaver.person().snils();
        return new LeaverView(
                leaver.caseNumber(),
                leaver.person().id(),
                leaver.family(),
                leaver.person().fullName(),
                leaver.person().bornOn(),
                snils == null ? null : snils.formatted(),
                household == null ? null : household.address(),
                household == null ? null : household.phone(),
                leaver.institution(),
                leaver.exitOn(),
                leaver.status(),
                leaver.circumstances());
    }
}
