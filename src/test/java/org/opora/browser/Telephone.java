package org.opora.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;

/** The telephone of somebody at an agency: small, without scripts, and not logged in anywhere. */
record Telephone(Page page, Album album, Phrases phrases) {

    private static final int WIDTH = 390;
    private static final int HEIGHT = 844;

    static Telephone in(Browser browser, String url, String locale, Phrases phrases) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(url)
                        .setLocale(locale)
                        .setViewportSize(WIDTH, HEIGHT)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setJavaScriptEnabled(false))
                .newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        return new Telephone(page, new Album(page, phrases.language()), phrases);
    }

    AnswerPage follow(String link) {
        page.navigate(link);
        return new AnswerPage(page, album, phrases);
    }

    /** The status of the page behind an address that leads nowhere. */
    int triesInVain(String link) {
        Response answer = page.navigate(link);
        return answer.status();
    }
}
