package org.opora.casefile;

import java.util.Arrays;

/** What a case is about; its first letters in the number of the case. */
public enum CaseKind {
    FAMILY_PATRONAGE("FP"),
    /** Support of a young person after an institution for children. */
    CARE_LEAVER("CL");

    private final String letters;

    CaseKind(String letters) {
        this.letters = letters;
    }

    String letters() {
        return letters;
    }

    /** @throws IllegalArgumentException if no case has such a number */
    public static CaseKind of(String caseNumber) {
        return Arrays.stream(values())
                .filter(kind -> caseNumber.startsWith(kind.letters + "-"))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of case: " + caseNumber));
    }
}
