package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** Camunda Cockpit, in which managers watch. */
record Cockpit(Page page, Album album) {

    /** Finds the running instance of a process by the case number and shows where it stands. */
    Cockpit open(String process, String caseNumber) {
        page.navigate("/camunda/app/cockpit/default/#/processes");
        page.locator("a").filter(containing(process)).first().click();
        page.locator("tr").filter(containing(caseNumber)).locator("a").first().click();
        page.locator(".djs-element").first().waitFor();
        album.everything("cockpit");
        return this;
    }

    Cockpit standsAt(String activity) {
        PlaywrightAssertions.assertThat(
                        page.locator(".djs-overlays[data-container-id='" + activity + "'] .instance-count"))
                .hasText("1");
        return this;
    }

    private static Locator.FilterOptions containing(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }
}
