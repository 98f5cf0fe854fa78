package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.opora.testing.Forms;

/** Somebody who fills in a form reads the case file beside it. */
@InOffice(language = "ru")
class RussianCaseFileTests {

    private static final String WORDS = "Соседи слышат плач ребёнка по ночам";

    @Test
    void theCaseFileIsReadBesideTheFormAndStaysAsItWasLeft(Office office) {
        String number = office.as("intake")
                .begins("FamilyPatronageProcess", "register-signal")
                .fill(Forms.filled("register-signal", office.today(), "whatWasSeen", WORDS))
                .complete()
                .path("businessKey")
                .asText();
        Clerk intake = office.as("intake");
        intake.opens(number, "identify-family");
        Page page = intake.page();
        CaseFileTab file = CaseFileTab.open(page, "Дело")
                .reads(number, "Определена срочность сигнала")
                .opens("Сигнал зарегистрирован", WORDS)
                .searches("РЕБЕНКА по ночам")
                .doesNotRead("Определена срочность сигнала")
                .isUsableByEverybody(intake.album());
        assertThat(file.entries()).isEqualTo(1);

        page.locator(".nav-tabs a").first().click();
        page.locator(".task-card .fjs-form").waitFor();
        CaseFileTab.turnTo(page, "Дело");
        assertThat(file.entries()).isEqualTo(1);

        intake.reads("/cases/" + number, "case-file");
        intake.reads("/cases", "cases");
    }
}
