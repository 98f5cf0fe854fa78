package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The page on which staff look after what is stuck on its way to agencies. */
record ExchangePage(Page page, Clerk clerk) {

    static ExchangePage open(Clerk clerk) {
        return new ExchangePage(clerk.reads("/exchange", "exchange"), clerk);
    }

    /** Reads the message about a referral, in which these words are, and comes back. */
    void looksAt(String referral, String words) {
        clerk.album().page("exchange-stuck");
        stuck(referral).getByText(clerk.phrases().of("exchange.text")).click();
        PlaywrightAssertions.assertThat(page.locator("pre")).containsText(words);
        clerk.album().page("exchange-text");
        Accessible.check(page);
        page.goBack();
    }

    void sendsAgain(String referral) {
        press(referral, "exchange.retry");
        PlaywrightAssertions.assertThat(stuck(referral)).hasCount(0);
    }

    void closesLinks(String referral) {
        clerk.album().page("exchange-links");
        press(referral, "exchange.links.close");
    }

    void sendsNewLink(String referral) {
        press(referral, "exchange.links.send");
    }

    void isEmpty() {
        PlaywrightAssertions.assertThat(page.locator(".cards li")).hasCount(0);
    }

    private void press(String referral, String key) {
        stuck(referral).getByText(clerk.phrases().of(key)).click();
        PlaywrightAssertions.assertThat(page.locator(".done"))
                .hasText(clerk.phrases().of("exchange.done"));
    }

    private Locator stuck(String referral) {
        return page.locator("li").filter(new Locator.FilterOptions().setHasText(referral));
    }
}
