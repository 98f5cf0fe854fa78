package org.opora.casefile.process;

import java.util.Optional;
import java.util.UUID;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** The family of a case that somebody found and named by its number. */
@Component
class KnownCases {

    private final SupportCases cases;

    KnownCases(SupportCases cases) {
        this.cases = cases;
    }

    /** Empty unless the organisation has such a case of a family that is identified. */
    Optional<UUID> family(String number, String organisation) {
        return cases.find(number)
                .filter(found -> found.organisation().equals(organisation))
                .filter(found -> found.kind() == CaseKind.FAMILY_PATRONAGE)
                .map(SupportCase::family);
    }
}
