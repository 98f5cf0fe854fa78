package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Set;

/** The tab of Tasklist that shows the case file beside the form. */
final class CaseFileTab {

    private final Page page;
    private final Locator tab;

    private CaseFileTab(Page page) {
        this.page = page;
        this.tab = page.locator(".case-file-tab");
    }

    /** @param label of the tab in the reader's language */
    static CaseFileTab open(Page page, String label) {
        turnTo(page, label);
        CaseFileTab opened = new CaseFileTab(page);
        opened.tab.locator("#case-chronology").waitFor();
        return opened;
    }

    static void turnTo(Page page, String label) {
        page.locator(".nav-tabs a").filter(Exactly.text(label)).click();
    }

    CaseFileTab reads(String... texts) {
        for (String text : texts) {
            assertThat(tab).containsText(text);
        }
        return this;
    }

    CaseFileTab doesNotRead(String text) {
        assertThat(tab.locator("table.story")).not().containsText(text);
        return this;
    }

    /** Opens a signed form and goes back. */
    CaseFileTab opens(String form, String says) {
        Locator link = tab.locator("#case-chronology a.part").filter(Exactly.text(form));
        link.first().click();
        assertThat(tab.locator("article.signed")).containsText(says);
        tab.locator("button.back").first().click();
        assertThat(tab.locator("#case-family")).isVisible();
        return this;
    }

    CaseFileTab searches(String text) {
        tab.locator("input[name=text]").fill(text);
        tab.locator("input[name=text]").press("Enter");
        assertThat(tab.locator("#case-chronology a.again")).isVisible();
        return this;
    }

    int entries() {
        return tab.locator("table.story tbody tr").count();
    }

    CaseFileTab isUsableByEverybody(Album album) {
        album.everything("case-file-tab");
        assertThat(new AxeBuilder(page).include(".case-file-tab").analyze().getViolations())
                .filteredOn(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
        return this;
    }
}
