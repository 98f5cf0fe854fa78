package org.opora.careleaver;

import java.util.List;
import java.util.Map;
import org.opora.calendar.Region;
import org.opora.casefile.CaseFile;
import org.opora.casefile.SupportCases;
import org.opora.engine.FieldRefused;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeavers;
import org.opora.registry.KnownCareLeaver;
import org.opora.registry.NewCareLeaver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a leaver in the registry and his household in the case; for the start form and the yearly file alike. */
@Component
public class RegisterCareLeaver {

    private final CareLeavers careLeavers;
    private final SupportCases cases;
    private final CaseFile caseFile;
    private final Region region;

    RegisterCareLeaver(CareLeavers careLeavers, SupportCases cases, CaseFile caseFile, Region region) {
        this.careLeavers = careLeavers;
        this.cases = cases;
        this.caseFile = caseFile;
        this.region = region;
    }

    /**
     * Two people who enter the same leaver at once do it one after the other, and the second is refused.
     *
     * @param caseNumber of the case that was opened for him
     * @throws FieldRefused if the leaver is in the registry already, or cannot be true; fields are called as in the form
     *     {@code register-care-leaver}
     */
    @Transactional
    public CareLeaver register(String caseNumber, NewCareLeaver leaver) {
        refuse(CareLeaverRules.breaches(leaver, region.today()));
        refuse(careLeavers.known(leaver).map(RegisterCareLeaver::twice).stream().toList());
        CareLeaver entered = careLeavers.register(caseNumber, leaver);
        cases.attachFamily(caseNumber, entered.family());
        caseFile.note(
                caseNumber,
                "CARE_LEAVER_REGISTERED",
                Map.of(
                        "institution",
                        leaver.institution(),
                        "exitOn",
                        leaver.exitOn().toString()));
        return entered;
    }

    static Finding twice(KnownCareLeaver known) {
        return switch (known.reason()) {
            case SNILS -> Finding.of("snils", "careLeaver.knownSnils", known.caseNumber());
            case NAME_AND_BIRTH_DATE -> Finding.of("lastName", "careLeaver.knownName", known.caseNumber());
        };
    }

    private static void refuse(List<Finding> findings) {
        findings.stream().findFirst().ifPresent(finding -> {
            throw new FieldRefused(
                    finding.field(), finding.rule(), finding.arguments().toArray());
        });
    }
}
