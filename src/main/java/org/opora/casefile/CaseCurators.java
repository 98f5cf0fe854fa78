package org.opora.casefile;

import java.util.Optional;
import org.opora.engine.CaseOwners;
import org.springframework.stereotype.Component;

/** Tells the engine whose case a new task belongs to. */
@Component
class CaseCurators implements CaseOwners {

    private final CaseTable cases;

    CaseCurators(CaseTable cases) {
        this.cases = cases;
    }

    @Override
    public Optional<String> owner(String caseNumber) {
        return cases.find(caseNumber).map(SupportCase::curator);
    }
}
