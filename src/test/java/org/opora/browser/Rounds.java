package org.opora.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.BiConsumer;

/** Which pages there are, by who opens them. Whoever adds a page adds it here. */
enum Rounds {

    /** Made by us; everybody must be able to use them. */
    OWN_PAGES(
            new Round("intake", "/", "/letters", "/slips", "/care-leavers/import", "/search"),
            new Round("curator", "/", "/exchange", "/slips?code=ABCD-2345", "/no-such-page", "/calendar"),
            new Round("supervisor", "/", "/families/merges"),
            new Round("manager", "/", "/exchange", "/letters", "/figures"),
            new Round("analyst", "/"),
            new Round("admin", "/"),
            new Round("auditor", "/", "/cases", "/figures?from=2026-12-31&to=2026-01-01"),
            new Round("agency", "/agency"));

    private static final String ABOVE_ALL = "body > header.top";

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
                open(clerk.page(), address);
                look.accept(clerk, round.login() + address.replaceAll("\\W+", "-"));
            }
        }
    }

    private static void open(Page page, String address) {
        page.navigate("about:blank");
        page.navigate(address);
        page.locator(ABOVE_ALL).first().waitFor();
    }
}
