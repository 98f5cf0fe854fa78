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
}
