package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.Set;

/** Pages that people who see badly, use the keyboard or have the page read to them can use, as far as a program can tell. */
final class Accessible {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private Accessible() {}

    static void check(Page page) {
        check(page, "html");
    }

    /** @param part selector of the part of the page that is ours */
    static void check(Page page, String part) {
        assertThat(new AxeBuilder(page).include(part).analyze().getViolations())
                .filteredOn(rule -> GRAVE.contains(rule.getImpact()))
                .as("faults of %s", page.url().replaceAll("\\?.*", ""))
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
