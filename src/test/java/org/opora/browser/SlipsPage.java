package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The page on which a clerk enters the slips that come back. */
record SlipsPage(Page page, Album album, Phrases phrases) {

    static SlipsPage open(Clerk clerk) {
        clerk.page().navigate("/slips");
        return new SlipsPage(clerk.page(), clerk.album(), clerk.phrases());
    }

    SlipsPage find(String code) {
        Locator field = page.getByLabel(phrases.of("letter.slips.code"));
        field.fill(code);
        field.press("Enter");
        return this;
    }

    SlipsPage says(String key) {
        return shows(phrases.of(key));
    }

    SlipsPage shows(String words) {
        PlaywrightAssertions.assertThat(page.locator("main")).containsText(words);
        return this;
    }

    SlipsPage enter(String status, String words) {
        page.getByLabel(phrases.of("link.choice." + status), new Page.GetByLabelOptions().setExact(true))
                .check();
        page.getByLabel(phrases.of("link.field.words")).fill(words);
        album.page("slip");
        page.getByText(phrases.of("letter.slips.enter"), new Page.GetByTextOptions().setExact(true))
                .click();
        return says("letter.slips.done");
    }
}
