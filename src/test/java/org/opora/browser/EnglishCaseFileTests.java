package org.opora.browser;

import org.junit.jupiter.api.Test;

/** The case file beside a form, in English. */
@InOffice(language = "en")
class EnglishCaseFileTests {

    @Test
    void theCaseFileIsReadBesideTheFormAndStaysAsItWasLeft(Office office) {
        new CaseFileBesideForm(office, "Case file", "Signal registered", "The urgency of the signal was set")
                .isReadBesideTheForm();
    }

    @Test
    void aDayOfACurator(Office office) {
        new CuratorsDay(office, "Case file", "Draft of .*\\d\\d:\\d\\d", "Saved at .*\\d\\d:\\d\\d").isLived();
    }
}
