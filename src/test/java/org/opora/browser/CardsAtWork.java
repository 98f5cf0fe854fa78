package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.opora.testing.Forms;

/**
 * What staff read on the cards of Tasklist, and how one task leads to the next.
 *
 * @param level words for the level BASIC
 * @param left words for a term that ends in some days, as a pattern of the browser
 * @param rule words for the rule behind it, likewise
 * @param overdue words for a term that has ended, likewise
 */
record CardsAtWork(Office office, String level, String left, String rule, String overdue) {

    private static final String WHO = "ДЕМО-Тестова\u00a0А.";
    private static final String DISTRICT = "Чита";

    void tell() {
        FamilyStory family = office.signal();
        oneTaskLeadsToTheNext(family);
        family.quickly("intake", "collect-information")
                .quickly("curator", "survey-home")
                .quickly("curator", "assess-risks")
                .quickly("supervisor", "choose-route", "decidedLevel", "BASIC");
        aCardTellsItsFamily(family);
        aFreeTaskIsTakenAtItsForm(family);
    }

    private void oneTaskLeadsToTheNext(FamilyStory family) {
        Clerk intake = office.as("intake");
        intake.opens(family.caseNumber(), "identify-family")
                .fill(Forms.filled("identify-family", office.today(), "oktmo", "76701000"))
                .complete();
        Locator next = intake.page().locator(".desk-next .btn-primary");
        assertThat(next).isFocused();
        assertThat(next).containsText(WHO);
        intake.album().everything("next-task");

        intake.page().keyboard().press("Enter");

        assertThat(intake.page().locator(".task-card .fjs-form")).isVisible();
        assertThat(intake.page().locator(".desk-next")).hasCount(0);
    }

    private void aCardTellsItsFamily(FamilyStory family) {
        Clerk secretary = office.as("secretary");
        assertThat(secretary.tasklist().list("unassigned")).hasSizeLessThanOrEqualTo(1);
        Locator card = card(secretary, family);
        for (String words : new String[] {WHO, DISTRICT, level}) {
            assertThat(card).containsText(words);
        }
        assertThat(card.locator(".desk-card-due")).containsText(Pattern.compile(left));
        assertThat(card.locator(".desk-card-why")).containsText(Pattern.compile(rule));
        secretary.album().everything("cards");
        assertThat((String) secretary.page().evaluate("JSON.stringify({...localStorage, ...sessionStorage})"))
                .doesNotContain("Тестова");

        office.timePasses("P35D");
        secretary.tasklist().list("overdue");
        Locator due = card(secretary, family).locator(".desk-card-due");
        assertThat(due).containsText(Pattern.compile(overdue));
        assertThat(due.locator(".glyphicon-exclamation-sign")).isVisible();
        secretary.album().everything("cards-overdue");
    }

    private static Locator card(Clerk clerk, FamilyStory family) {
        return clerk.tasklist().cards().filter(new Locator.FilterOptions().setHasText(family.caseNumber()));
    }

    private void aFreeTaskIsTakenAtItsForm(FamilyStory family) {
        Page page = office.as("secretary").page();
        card(office.as("secretary"), family).click();
        Locator take = page.locator(".desk-take button");
        take.waitFor();
        office.as("secretary").album().everything("free-task");

        take.click();

        take.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        assertThat(page.locator("button.unclaim")).isVisible();
        assertThat(page.locator("button[ng-click='complete()']")).isEnabled();
    }
}
