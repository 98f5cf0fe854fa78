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

    @Test
    void aDayOfACurator(Office office) {
        new CuratorsDay(office, "Дело", "Черновик от .*\\d\\d:\\d\\d", "Сохранено в .*\\d\\d:\\d\\d").isLived();
    }
}
