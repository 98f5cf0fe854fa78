package org.opora.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures of what staff see, in {@code target/browser}. */
record Album(Page page, String language) {

    private static final Path SHELF = Path.of("target", "browser");
    private static final int TALLEST = 6000;
    private static final int AROUND_A_FORM = 320;

    /** The first time it is seen in this run, to its whole length. */
    void form(String form) {
        Path picture = place(form + ".png");
        if (Files.notExists(picture)) {
            var window = page.viewportSize();
            int length = (int) page.locator(".fjs-form").boundingBox().height + AROUND_A_FORM;
            page.setViewportSize(window.width, Math.min(Math.max(length, window.height), TALLEST));
            page.screenshot(new Page.ScreenshotOptions().setPath(picture));
            page.setViewportSize(window.width, window.height);
        }
    }

    /** A page of ours, to its whole length. */
    void page(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(place(name + ".png")).setFullPage(true));
    }

    /** A page of ours as a tablet shows it, held upright. */
    void onTablet(String name) {
        var window = page.viewportSize();
        page.setViewportSize(820, 1180);
        page.screenshot(new Page.ScreenshotOptions().setPath(place("tablet-" + name + ".png")));
        page.setViewportSize(window.width, window.height);
    }

    void everything(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(place(name + ".png")));
    }

    Path place(String file) {
        return SHELF.resolve(language + "-" + file);
    }
}
