package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;

/** What is said about the draft of the form on the screen. */
record DraftLines(Page page) {

    static DraftLines of(Clerk clerk) {
        return new DraftLines(clerk.page());
    }

    DraftLines say(String kind, String words) {
        PlaywrightAssertions.assertThat(line(kind)).containsText(Pattern.compile(words));
        PlaywrightAssertions.assertThat(line(kind)).isInViewport();
        return this;
    }

    DraftLines sayNothingOf(String kind) {
        PlaywrightAssertions.assertThat(line(kind)).hasCount(0);
        return this;
    }

    DraftLines press(String kind, String button) {
        line(kind)
                .locator("button")
                .filter(new Locator.FilterOptions().setHasText(button))
                .click();
        return this;
    }

    /** Across the page. */
    DraftLines barSays(String words) {
        PlaywrightAssertions.assertThat(page.locator(".opora-bar")).containsText(words);
        PlaywrightAssertions.assertThat(page.locator(".opora-bar"))
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        return this;
    }

    DraftLines barIsGone() {
        PlaywrightAssertions.assertThat(page.locator(".opora-bar")).hasCount(0);
        return this;
    }

    private Locator line(String kind) {
        return page.locator(".opora-note-" + kind);
    }
}
