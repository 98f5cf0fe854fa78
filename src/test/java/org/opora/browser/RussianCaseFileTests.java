package org.opora.browser;

import org.junit.jupiter.api.Test;

/** The case file beside a form, in Russian. */
@InOffice(language = "ru")
class RussianCaseFileTests {

    @Test
    void theCaseFileIsReadBesideTheFormAndStaysAsItWasLeft(Office office) {
        new CaseFileBesideForm(office, "Дело", "Сигнал зарегистрирован", "Определена срочность сигнала")
                .isReadBesideTheForm();
    }
}
