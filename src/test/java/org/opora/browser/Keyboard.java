package org.opora.browser;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {

    private static final int MOST_STEPS = 60;

    private Keyboard() {}

    /** Goes on with Tab until the link or button with these words has the focus. */
    static com.microsoft.playwright.Keyboard reach(Page page, String words) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            if (words.equals(page.evaluate("document.activeElement.innerText.trim()"))) {
                return page.keyboard();
            }
        }
        throw new AssertionError("Tab never comes to " + words);
    }
}
