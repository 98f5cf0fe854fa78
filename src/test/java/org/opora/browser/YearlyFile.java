package org.opora.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The yearly file of an institution's leavers, and the page on which it is sent. */
record YearlyFile(Clerk clerk, String institution, LocalDate exitOn) {

    static final int LEAVERS = 112;

    /** More than a hundred cases are opened meanwhile. */
    private static final double PATIENCE_MS = 120_000;

    private static final String ADDRESS = "/care-leavers/import";
    private static final List<String> COLUMNS =
            List.of("lastName", "firstName", "bornOn", "institution", "exitOn", "address");
    private static final List<Integer> WRONG = List.of(7, 58);

    /** Checks a file with two rows that are not right; nobody is entered. */
    void isCheckedFirst() {
        clerk.reads(ADDRESS, "leavers-file");
        sends(WRONG, "check");
        says("careleaver.import.checked");
        assertThat(counted("BAD")).isEqualTo(WRONG.size());
        clerk.page().getByText(phrase("outcome.BAD"), exactly()).first().click();
        PlaywrightAssertions.assertThat(clerk.page().locator("tr")).hasCount(WRONG.size() + 1);
        clerk.album().page("leavers-report");
        Accessible.check(clerk.page());
    }

    /** The rows that are right go in, then the corrected file brings the other two and nobody twice. */
    void isEnteredOnce() {
        clerk.page().navigate(ADDRESS);
        sends(WRONG, "enter");
        says("careleaver.import.done");
        assertThat(counted("IN")).isEqualTo(LEAVERS - WRONG.size());

        clerk.page().navigate(ADDRESS);
        sends(List.of(), "enter");
        says("careleaver.import.done");
        assertThat(counted("IN")).isEqualTo(WRONG.size());
        assertThat(counted("DUPLICATE")).isEqualTo(LEAVERS - WRONG.size());
        clerk.album().page("leavers-known");
    }

    private void sends(List<Integer> wrong, String button) {
        byte[] file = text(wrong).getBytes(StandardCharsets.UTF_8);
        clerk.page()
                .getByLabel(phrase("file"), new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("leavers.csv", "text/csv", file));
        clerk.page().getByText(phrase(button), exactly()).click();
    }

    private void says(String key) {
        PlaywrightAssertions.assertThat(clerk.page().locator(".done"))
                .hasText(clerk.phrases().of(key), new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE_MS));
    }

    private int counted(String outcome) {
        Locator summary = clerk.page()
                .locator("p")
                .filter(new Locator.FilterOptions().setHasText(phrase("outcome." + outcome)))
                .last();
        String after = summary.innerText().split("· " + phrase("outcome." + outcome) + ": ", 2)[1];
        return Integer.parseInt(after.split("\\D", 2)[0]);
    }

    private String text(List<Integer> wrong) {
        String head = COLUMNS.stream()
                .map(column -> clerk.phrases().of("careleaver.column." + column))
                .collect(Collectors.joining(";"));
        return Stream.concat(
                        Stream.of(head),
                        IntStream.range(0, LEAVERS).mapToObj(leaver -> row(leaver, wrong.contains(leaver))))
                .collect(Collectors.joining("\n"));
    }

    private String row(int leaver, boolean wrong) {
        String born = wrong ? "31.02.2008" : "17.05.2008";
        return String.join(
                ";",
                "ДЕМО-Листов" + "абвгдежзик".charAt(leaver / 10 % 10) + "абвгдежзик".charAt(leaver % 10),
                leaver < 100 ? "Анна" : "Вера",
                born,
                institution,
                exitOn.toString(),
                "Чита, ул. Демонстрационная, " + (leaver + 1));
    }

    private String phrase(String key) {
        return clerk.phrases().of("careleaver.import." + key);
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
