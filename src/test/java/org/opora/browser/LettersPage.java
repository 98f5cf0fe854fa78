package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The page with the letters that wait to be posted. */
record LettersPage(Page page, Phrases phrases) {

    static LettersPage open(Clerk clerk) {
        return new LettersPage(clerk.reads("/letters", "letters"), clerk.phrases());
    }

    /** Says that the letter about a referral to this agency is on its way. */
    void posts(String referral, String agency) {
        Locator letter = page.locator("li").filter(new Locator.FilterOptions().setHasText(referral));
        PlaywrightAssertions.assertThat(letter).containsText(agency);
        letter.getByText(phrases.of("letter.post.posted")).click();
        PlaywrightAssertions.assertThat(page.locator(".done")).hasText(phrases.of("letter.post.done"));
        PlaywrightAssertions.assertThat(letter).hasCount(0);
    }
}
