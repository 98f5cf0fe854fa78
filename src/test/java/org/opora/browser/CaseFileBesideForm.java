package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * Somebody who fills in a form reads the case file beside it, and finds it as he left it.
 *
 * @param tab its name
 * @param signalRegistered words for the form of the signal in the chronology
 * @param urgencySet words for a note of the chronology
 */
record CaseFileBesideForm(Office office, String tab, String signalRegistered, String urgencySet) {

    private static final String WORDS = "Соседи слышат плач ребёнка по ночам";

    void isReadBesideTheForm() {
        String number = office.signal("whatWasSeen", WORDS).caseNumber();
        Clerk intake = office.as("intake");
        intake.opens(number, "identify-family");
        Page page = intake.page();
        CaseFileTab file = CaseFileTab.open(page, tab)
                .reads(number, urgencySet)
                .opens(signalRegistered, WORDS)
                .searches("РЕБЕНКА по ночам")
                .doesNotRead(urgencySet)
                .isUsableByEverybody(intake.album());
        assertThat(file.entries()).isEqualTo(1);

        page.locator(".nav-tabs a").first().click();
        page.locator(".task-card .fjs-form").waitFor();
        CaseFileTab.turnTo(page, tab);
        assertThat(file.entries()).isEqualTo(1);

        intake.reads("/cases/" + number, "case-file");
        intake.reads("/cases", "cases");
    }
}
