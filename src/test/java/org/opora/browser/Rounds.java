package org.opora.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import java.util.function.BiConsumer;

/** Which pages there are, by who opens them. Whoever adds a page adds it here. */
enum Rounds {

    /** Made by us; everybody must be able to use them. */
    OWN_PAGES(
            new Round("intake", "/", "/letters", "/slips", "/care-leavers/import"),
            new Round("curator", "/", "/exchange", "/slips?code=ABCD-2345", "/no-such-page"),
            new Round("supervisor", "/"),
            new Round("secretary", "/"),
            new Round("manager", "/", "/exchange", "/letters"),
            new Round("analyst", "/"),
            new Round("admin", "/"),
            new Round("auditor", "/"),
            new Round("adviser", "/", "/care-leavers/import"),
            new Round("agency", "/agency")),

    /** The engine's, with our words, name and looks. */
    APPLICATIONS(
            new Round("curator", "tasklist/default/", "welcome/default/"),
            new Round(
                    "manager",
                    "cockpit/default/#/dashboard",
                    "cockpit/default/#/processes",
                    "cockpit/default/#/decisions",
                    "cockpit/default/#/tasks",
                    "cockpit/default/#/repository"),
            new Round(
                    "admin",
                    "admin/default/#/",
                    "admin/default/#/users",
                    "admin/default/#/system?section=system-settings-general"));

    private static final String ABOVE_ALL = "header.top, .opora-home";

    private final List<Round> rounds;

    Rounds(Round... rounds) {
        this.rounds = List.of(rounds);
    }

    private record Round(String login, String... addresses) {}

    /** @param look at each page, given with a name for its picture */
    void walk(Office office, BiConsumer<Clerk, String> look) {
        for (Round round : rounds) {
            Clerk clerk = office.as(round.login());
            for (String address : round.addresses()) {
                open(clerk.page(), this == APPLICATIONS ? "/camunda/app/" + address : address);
                look.accept(
                        clerk, round.login() + address.replaceAll("\\W+", "-").replaceAll("-default|-$", ""));
            }
        }
    }

    private static void open(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
        page.locator(ABOVE_ALL).first().waitFor();
        settle(page.locator(".app-splash:visible, .animate-spin:visible"));
    }

    /** What is being loaded has no words yet. */
    private static void settle(Locator loading) {
        PlaywrightAssertions.assertThat(loading).hasCount(0);
    }
}
