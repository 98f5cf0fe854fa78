package org.opora.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotType;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.opora.processes.Printed;
import org.opora.testing.Forms;

/**
 * A curator's day: an overdue visit with its interruptions, a paper, a photo, a family whose name is known by ear, and next
 * week in the calendar.
 *
 * @param draft what is said of a draft that is back, as a pattern
 * @param saved what is said when it is kept, likewise
 * @param lost what is said when the session is over
 */
record CuratorsDay(Office office, String tab, String draft, String saved, String lost) {

    private static final String SURNAME = "ДЕМО-Полуденнова";
    private static final String OTHER = "ДЕМО-Вечерницкая";
    private static final String OTHER_BY_EAR = "Вичерницкая";
    private static final String SEEN = "Дети накормлены, уроки сделаны. ".repeat(120);
    private static final String FORM = "visit-family";

    void isLived() {
        FamilyStory other = office.signal("familyName", OTHER)
                .quickly("intake", "identify-family", "surname", OTHER, "members", List.of(person(OTHER)));
        FamilyStory family = supported();
        Clerk curator = office.as("curator");

        seesWhatIsOverdue(curator, family);
        readsTheStory(curator, family);
        fillsInHalfAndLosesTheSession(curator);
        comesBackAndFinishes(curator, family);
        prints(curator, family);
        findsTheOther(curator, other);
        attachesAPhoto(curator, family);
        looksAtNextWeek(curator, family);

        assertThat(curator.kept())
                .doesNotContain("Полуденнова", "Вечерницкая", OTHER_BY_EAR, "накормлены", family.caseNumber());
    }

    private FamilyStory supported() {
        return office.signal("familyName", SURNAME)
                .quickly("intake", "identify-family", "surname", SURNAME, "members", List.of(person(SURNAME)))
                .quickly("intake", "collect-information")
                .quickly("curator", "survey-home")
                .quickly("curator", "assess-risks")
                .quickly("supervisor", "choose-route")
                .quickly("secretary", "hold-case-conference")
                .quickly("curator", "sign-agreement")
                .quickly("supervisor", "appoint-curator", "curator", "curator")
                .quickly("curator", "draft-plan")
                .quickly("supervisor", "approve-plan")
                .timePasses("P6W");
    }

    private static Map<String, Object> person(String surname) {
        return Map.of("role", "MOTHER", "lastName", surname, "firstName", "Наталья");
    }

    private void seesWhatIsOverdue(Clerk curator, FamilyStory family) {
        Page page = curator.reads("/", "day-1-home");
        assertThat(page.locator("li.pressing .count").first()).isVisible();
        curator.tasklist().list("overdue");
        Locator card = page.locator("li.task")
                .filter(new Locator.FilterOptions().setHasText(family.caseNumber()))
                .filter(new Locator.FilterOptions().setHasText(task(curator)));
        assertThat(card).containsText("Полуденнова");
        curator.album().everything("day-2-overdue");
        card.locator("h4 a").click();
        page.locator(".task-card .fjs-form").waitFor();
    }

    private static String task(Clerk curator) {
        return Paper.of(FORM, curator.album().language()).tasks().iterator().next();
    }

    private void readsTheStory(Clerk curator, FamilyStory family) {
        CaseFileTab.open(curator.page(), tab).reads(family.caseNumber(), SURNAME);
        curator.album().everything("day-3-story");
        curator.page().locator(".nav-tabs a").first().click();
        curator.page().locator(".task-card .fjs-form").waitFor();
    }

    private void fillsInHalfAndLosesTheSession(Clerk curator) {
        onScreen(curator).fill(Map.of("visitOutcome", "HELD")).fill(Map.of("observations", SEEN));
        DraftLines.of(curator).say("saved", saved);
        office.endSessions("curator");
        onScreen(curator).field("observations").locator("textarea").press("End");
        curator.page().keyboard().type("Потом пришёл отец.");
        DraftLines.of(curator).barSays(lost);
        curator.album().everything("day-4-session-lost");
    }

    private void comesBackAndFinishes(Clerk curator, FamilyStory family) {
        curator.logsInAgain();
        DraftLines.of(curator).barIsGone().say("saved", saved);
        FormPage act = family.open("curator", FORM);
        DraftLines.of(curator).say("draft", draft);
        String written = SEEN + "Потом пришёл отец.";
        assertThat(act.field("observations").locator("textarea")).hasValue(written);
        curator.album().everything("day-5-back");

        Map<String, Object> rest = Forms.filled(FORM, office.today());
        rest.remove("observations");
        act.fill(rest).complete();
        assertThat(family.content(FORM).path("observations").asText()).isEqualTo(written.strip());
    }

    private void prints(Clerk curator, FamilyStory family) {
        Page page = curator.page();
        page.navigate("/cases/" + family.caseNumber());
        page.locator("#case-chronology a.part")
                .filter(Exactly.text(task(curator)))
                .first()
                .click();
        String paper = page.locator("a[href$='.pdf']").first().getAttribute("href");
        APIResponse answer = page.request().get(paper);

        Printed act = Printed.of(answer.body());
        assertThat(answer.headers()).containsEntry("content-type", "application/pdf");
        assertThat(act.text()).contains(family.caseNumber(), "Потом пришёл отец.");
        assertThat(act.pages()).hasSizeGreaterThan(1);
    }

    private static void findsTheOther(Clerk curator, FamilyStory other) {
        Page page = curator.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.locator(".find-field").waitFor();
        page.keyboard().press("Control+k");
        page.keyboard().type(OTHER_BY_EAR);
        page.keyboard().press("Enter");
        Locator hit = page.locator(".find-hit").filter(new Locator.FilterOptions().setHasText(other.caseNumber()));
        assertThat(hit).containsText(OTHER);
        curator.album().everything("day-6-found");
        page.keyboard().press("Escape");
    }

    private static void attachesAPhoto(Clerk curator, FamilyStory family) {
        Page page = curator.page();
        byte[] photo = page.screenshot(new Page.ScreenshotOptions().setType(ScreenshotType.JPEG));
        page.navigate("/cases/" + family.caseNumber() + "/attachments");
        page.locator("#photo").setInputFiles(new FilePayload("кухня.jpg", "image/jpeg", photo));
        page.locator("main form button").first().click();

        assertThat(page.locator(".done")).isVisible();
        Locator attached = page.locator(".cards a").filter(Exactly.text("кухня.jpg"));
        assertThat(attached).isVisible();
        assertThat(page.request().get(attached.getAttribute("href")).headers())
                .containsEntry("content-type", "image/jpeg");
        curator.album().page("day-7-photo");
    }

    private void looksAtNextWeek(Clerk curator, FamilyStory family) {
        Page page = curator.reads("/calendar", "day-8-calendar");
        page.locator("main form[action='/calendar/link'] button").click();
        String link = page.locator("#link").inputValue();
        curator.album().page("day-9-link");

        String feed = office.reads(URI.create(link).getPath());
        assertThat(feed)
                .startsWith("BEGIN:VCALENDAR")
                .contains(family.caseNumber())
                .doesNotContain("Полуденнова");
        LocalDate today = office.today();
        assertThat(feed.lines()
                        .filter(line -> line.startsWith("DTSTART"))
                        .map(line -> line.replaceAll(".*:(\\d{8}).*", "$1"))
                        .map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)))
                .anyMatch(day -> day.isAfter(today));
    }

    private FormPage onScreen(Clerk curator) {
        return new FormPage(
                curator.page(),
                Paper.of(FORM, curator.album().language()),
                curator.page().locator("button[ng-click='complete()']"));
    }
}
