package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.opora.testing.Forms;

/**
 * A family is found by a misspelt name, from the header of Tasklist, with the keyboard alone, and on the page; one that was
 * registered twice becomes one.
 *
 * @param similarName words for why somebody was found
 * @param similarSurname likewise, of a family whose members nobody knows
 */
record FamiliesFound(Office office, String similarName, String similarSurname) {

    private static final String SURNAME = "ДЕМО-Щербаковская";
    private static final String MISSPELT = "Щирбоковская";

    private static final String TWICE = "ДЕМО-Двойнякова";

    void byAMisspeltNameAndOfferedBesideTheNextSignal() {
        Map<String, Object> mother = Map.of("role", "MOTHER", "lastName", SURNAME, "firstName", "Наталья");
        String number = office.signal("familyName", SURNAME)
                .quickly("intake", "identify-family", "surname", SURNAME, "members", List.of(mother))
                .caseNumber();

        Clerk curator = office.as("curator");
        Page page = curator.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".find-field").waitFor();
        page.keyboard().press("Control+k");
        page.keyboard().type(MISSPELT + " Наталия");
        page.keyboard().press("Enter");
        Locator hit = page.locator(".find-hit").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(hit).containsText(similarName);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".find-hit a").first()).isFocused();
        assertThat(hit.locator("a").first()).hasAttribute("href", "/cases/" + number);
        page.keyboard().press("Escape");
        assertThat(page.locator(".find-panel")).isHidden();

        page.navigate("/search");
        page.locator("#text").fill(MISSPELT);
        page.locator("#text").press("Enter");
        assertThat(page.locator(".cards li").filter(new Locator.FilterOptions().setHasText(number)))
                .containsText(similarName);
        Accessible.check(page);

        offersTheFamily(number);
    }

    void twiceAreJoinedAndTakenApartAgain() {
        String one = registered();
        String other = registered();
        Clerk supervisor = office.as("supervisor");
        Page page = supervisor.reads("/families/merge", "merge");
        page.locator("#first").fill(one);
        page.locator("#second").fill(other);
        page.locator("main form button").click();
        page.locator("input[name=kept]").first().check();
        page.locator("#reason").fill("Одна и та же семья");
        supervisor.album().page("merge-compared");
        Accessible.check(page);
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile("/families/merges/[0-9a-f-]{36}"));
        String merge = page.url();
        assertThat(others(page, other)).hasText(one);

        page.navigate(merge);
        page.locator("#reason").fill("Всё-таки две сестры");
        supervisor.album().page("merge-made");
        page.locator("main form button").click();
        assertThat(page.locator(".done")).isVisible();
        supervisor.album().page("merge-undone");
        assertThat(others(page, other)).hasCount(0);
    }

    private String registered() {
        Map<String, Object> mother = Map.of("role", "MOTHER", "lastName", TWICE, "firstName", "Вера");
        return office.signal("familyName", TWICE)
                .quickly("intake", "identify-family", "surname", TWICE, "members", List.of(mother))
                .caseNumber();
    }

    /** The other cases of the family. */
    private static Locator others(Page page, String caseNumber) {
        page.navigate("/cases/" + caseNumber);
        return page.locator("#case-family li a");
    }

    private void offersTheFamily(String number) {
        FormPage signal = office.as("intake").begins("FamilyPatronageProcess", "register-signal");
        signal.fill(Forms.filled("register-signal", office.today(), "familyName", MISSPELT));
        Page page = office.as("intake").page();
        Locator offer = page.locator(".find-doubles li").filter(new Locator.FilterOptions().setHasText(number));
        assertThat(offer).containsText(similarSurname);
        offer.locator("button").click();
        assertThat(signal.field("knownCase").locator("input")).hasValue(number);
        String second = signal.complete().path("businessKey").asText();

        FormPage identify = office.as("intake").opens(second, "identify-family");
        assertThat(identify.field("knownCase").locator("input")).hasValue(number);
        identify.complete();
    }
}
