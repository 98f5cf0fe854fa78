package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The engine's web applications as a Russian browser shows them. */
@InOffice(language = "ru")
class WebApplicationLanguageTests {

    /** What is a name, a code or an id, and stays as it is. */
    private static final Pattern NAMES = Pattern.compile(
            "(RUEN|null|processes/[a-z-]+|opora|Camunda|Opora|Platform|Tasklist|Cockpit|Admin|Welcome|bpmn\\.io|English|v7\\.24\\.0"
                    + "|DMN|BPMN|DRD|CSV|ID|CTRL|HTML"
                    + "|[a-z]+\\.(bpmn|dmn|form|yaml)|[A-Z][A-Za-z]+(Process|\\.bpmn|\\.dmn)[:\\w-]*|[a-z]+(-[a-z]+)+(\\.form)?"
                    + "|[0-9a-f]+(-[0-9a-f]+)+|(FP|CL)-\\d+-\\d+|Asia/Chita|(ctrl|alt|shift)\\S*"
                    + "|intake|curator|supervisor|secretary|manager|administrator|admin|analyst|auditor)");

    private static final Pattern WORD = Pattern.compile("[A-Za-z]{3,}");

    @ParameterizedTest
    @CsvSource({
        "curator, /camunda/app/tasklist/default/",
        "manager, /camunda/app/cockpit/default/#/dashboard",
        "manager, /camunda/app/cockpit/default/#/processes",
        "manager, /camunda/app/cockpit/default/#/decisions",
        "manager, /camunda/app/cockpit/default/#/repository",
        "manager, /camunda/app/welcome/default/#!/welcome",
        "admin, /camunda/app/admin/default/#/"
    })
    void leaveNothingUntranslated(String login, String address, Office office) {
        assertThat(untranslated(open(office.as(login), address))).isEmpty();
    }

    @Test
    void leaveNothingUntranslatedWhereATaskIsOpen(Office office) {
        FamilyStory family = office.signal("familyName", "ДЕМО-Языкова");
        Clerk intake = office.as("intake");
        intake.opens(family.caseNumber(), "identify-family");

        assertThat(untranslated(intake.page())).isEmpty();

        Page cockpit = office.as("manager")
                .watches("FamilyPatronageProcess", family.caseNumber())
                .page();
        cockpit.waitForLoadState(LoadState.NETWORKIDLE);
        assertThat(untranslated(cockpit)).isEmpty();
    }

    @Test
    void showALanguageThatIsChosenAtOnce(Office office) {
        Page page = open(office.as("auditor"), "/camunda/app/cockpit/default/#/dashboard");
        assertThat(page.getByText("Открытые инциденты")).isVisible();

        choose(page, "en");
        assertThat(page.getByText("Open Incidents")).isVisible();

        choose(page, "ru");
        assertThat(page.getByText("Открытые инциденты")).isVisible();
    }

    private static void choose(Page page, String language) {
        String server = page.url().substring(0, page.url().indexOf("/camunda"));
        page.context().addCookies(List.of(new Cookie("opora-lang", language).setUrl(server)));
        page.reload();
    }

    private static Page open(Clerk clerk, String address) {
        Page page = clerk.page();
        page.navigate("about:blank");
        page.navigate(address);
        assertThat(page.getByText("Дата и время показаны в часовом поясе")).isVisible();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    /** Lines of the page that have words of no other language than English. */
    private static List<String> untranslated(Page page) {
        return page.locator("body")
                .innerText()
                .lines()
                .map(String::strip)
                .filter(line -> line.codePoints()
                        .noneMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC))
                .filter(line -> WORD.matcher(NAMES.matcher(line).replaceAll("")).find())
                .toList();
    }
}
