package org.opora.casefile;

import java.util.Map;
import java.util.UUID;
import org.opora.registry.Families;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Joins two registrations of one family, together with their cases. */
@Component
public class FamilyMerges {

    private final Families families;
    private final CaseTable cases;
    private final CaseFile caseFile;

    FamilyMerges(Families families, CaseTable cases, CaseFile caseFile) {
        this.families = families;
        this.cases = cases;
        this.caseFile = caseFile;
    }

    /**
     * @throws java.util.NoSuchElementException if the caller sees no such family
     * @throws IllegalArgumentException if both are one family already
     */
    @Transactional
    public void merge(UUID kept, UUID joined, String reason) {
        families.merge(kept, joined, reason);
        for (SupportCase supportCase : cases.ofFamily(joined)) {
            cases.setFamily(supportCase.number(), kept);
            caseFile.note(
                    supportCase.number(),
                    "FAMILY_MERGED",
                    Map.of("kept", kept.toString(), "joined", joined.toString()));
        }
    }
}
