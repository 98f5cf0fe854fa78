package org.opora.desk.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opora.calendar.Region;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.opora.testing.TestStaff;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The feed behind the link, as a calendar program gets it, and the page that makes the link. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class CalendarTests {

    private static final String NAME = "ДЕМО-Канареечкина";
    private static final Pattern LINK = Pattern.compile("/calendar/([A-Za-z0-9_-]{43})\\.ics");
    private static int hired;

    @LocalServerPort
    int port;

    @Autowired
    CaseDriver cases;

    @Autowired
    StaffRegister register;

    @Autowired
    TaskService tasks;

    @Autowired
    TestClock clock;

    @Autowired
    Region region;

    @Autowired
    JdbcClient database;

    private final HttpClient http = HttpClient.newHttpClient();
    private String login = "";
    private Journey family;

    @BeforeEach
    void aCuratorHasAFamily() {
        login = "feed" + hired++;
        register.hire(
                new NewStaff(login, "Test", login, "{noop}" + login, Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA)));
        family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY, "familyName", NAME))
                .upToConference("surname", NAME)
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator", "curator", login)
                .complete("draft-plan")
                .complete("approve-plan");
    }

    @AfterEach
    void nobodyElseGuesses() {
        database.sql("delete from security.failed_login").update();
    }

    @Test
    void showsTasksVisitsAndReviewsOfThePerson() throws Exception {
        Task action = family.task("carry-out-action");

        ICalendar feed = Feeds.parsed(text(link("en")));

        VEvent step = Feeds.event(feed, "task-" + action.getId());
        assertThat(step.getSummary().getValue()).isEqualTo(action.getName() + " · " + family.caseNumber());
        assertThat(step.getUrl().getValue()).endsWith("/camunda/app/tasklist/default/#/?task=" + action.getId());
        assertThat(feed.getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("Home visit planned · " + family.caseNumber(), "Review of support · " + family.caseNumber());
        assertThat(feed.getExperimentalProperty("X-WR-TIMEZONE").getValue()).isEqualTo("Asia/Chita");
    }

    @Test
    void speaksTheLanguageInWhichTheLinkWasMade() throws Exception {
        assertThat(Feeds.parsed(text(link("ru"))).getEvents())
                .extracting(event -> event.getSummary().getValue())
                .contains("Плановое посещение семьи · " + family.caseNumber());
    }

    @Test
    void namesNobody() throws Exception {
        assertThat(text(link("en"))).doesNotContain("Канареечкин", "ДЕМО", "ул.");
    }

    /** Chita is nine hours before Greenwich: a term until midnight there ends at three in the afternoon in UTC. */
    @Test
    void keepsTheDayAndTheHourOfTheRegion() throws Exception {
        String link = link("en");
        Task action = family.task("carry-out-action");
        LocalDate day = LocalDate.parse("2026-03-05");
        due(action, region.endOf(day).toInstant());

        VEvent wholeDay = Feeds.event(Feeds.parsed(text(link)), "task-" + action.getId());
        assertThat(wholeDay.getDateStart().getValue().hasTime()).isFalse();
        assertThat(wholeDay.getDateStart().getValue().getRawComponents().getDate())
                .isEqualTo(5);

        due(action, day.atTime(15, 30).atZone(ZoneId.of("Asia/Chita")).toInstant());
        VEvent withHour = Feeds.event(Feeds.parsed(text(link)), "task-" + action.getId());
        assertThat(withHour.getDateEnd().getValue().toInstant()).isEqualTo(Instant.parse("2026-03-05T06:30:00Z"));
        assertThat(text(link)).contains("DTEND:20260305T063000Z");
    }

    @Test
    void tellsWhatWasMovedAndWhatIsOver() throws Exception {
        String link = link("en");
        Task action = family.task("carry-out-action");
        String uid = "task-" + action.getId();
        int before = Feeds.event(Feeds.parsed(text(link)), uid).getSequence().getValue();

        due(action, clock.instant().plus(Duration.ofDays(2)));
        assertThat(Feeds.event(Feeds.parsed(text(link)), uid).getSequence().getValue())
                .isEqualTo(before + 1);

        family.complete("carry-out-action");
        VEvent over = Feeds.event(Feeds.parsed(text(link)), uid);
        assertThat(over.getStatus().isCancelled()).isTrue();
        assertThat(over.getSequence().getValue()).isEqualTo(before + 2);
        assertThat(over.getSummary().getValue()).doesNotContain(family.caseNumber());

        clock.advance(Duration.ofDays(31));
        assertThat(Feeds.parsed(text(link)).getEvents())
                .noneMatch(event -> event.getUid().getValue().startsWith(uid));
    }

    @Test
    void isNotSentAgainUnchanged() throws Exception {
        String link = link("en");
        HttpResponse<String> first = get(link);
        clock.advance(Duration.ofMinutes(10));

        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> second = get(link, "If-None-Match", tag);
        HttpResponse<String> third = get(
                link,
                "If-Modified-Since",
                first.headers().firstValue("Last-Modified").orElseThrow());

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(third.statusCode()).isEqualTo(304);
        due(family.task("carry-out-action"), clock.instant().plus(Duration.ofDays(2)));
        assertThat(get(link, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void isClosedOnceTheLinkIsRenewedOrEnded() throws Exception {
        String old = link("en");
        String now = link("en");
        assertThat(get(old).statusCode()).isEqualTo(404);
        assertThat(get(now).statusCode()).isEqualTo(200);

        assertThat(post("/calendar/link/end", "", "en").statusCode()).isEqualTo(302);

        assertThat(get(now).statusCode()).isEqualTo(404);
        assertThat(get(now).body()).isEmpty();
    }

    @Test
    void isClosedToWhoeverLeavesOrLosesHisRole() throws Exception {
        String link = link("en");

        register.reassign(login, Set.of(Roles.ANALYST), Set.of(TestStaff.CHITA));
        assertThat(get(link).statusCode()).isEqualTo(404);

        register.reassign(login, Set.of(Roles.CURATOR), Set.of(TestStaff.OMSK));
        assertThat(text(link)).doesNotContain(family.caseNumber());

        register.reassign(login, Set.of(Roles.CURATOR), Set.of(TestStaff.CHITA));
        assertThat(text(link)).contains(family.caseNumber());

        register.dismiss(login);
        assertThat(get(link).statusCode()).isEqualTo(404);
    }

    @Test
    void holdsNothingOfOthers() throws Exception {
        Journey other = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToSupport();

        assertThat(text(link("en"))).contains(family.caseNumber()).doesNotContain(other.caseNumber());
    }

    @Test
    void makesGuessersWaitButNotTheRightLink() throws Exception {
        String link = link("en");
        String wrong = "/calendar/" + "A".repeat(43) + ".ics";

        for (int guess = 0; guess < 10; guess++) {
            assertThat(get(wrong).statusCode()).isEqualTo(404);
        }

        assertThat(get(wrong).statusCode()).isEqualTo(429);
        assertThat(get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheSecretOutOfTheDatabaseAndOfTheLog(CapturedOutput output) throws Exception {
        String link = link("en");
        text(link);
        get(link.replace(".ics", "x.ics"));
        String secret = link.substring("/calendar/".length(), link.length() - ".ics".length());

        assertThat(output.getAll()).doesNotContain(secret);
        assertThat(database.sql(
                                "select count(*) from desk.calendar_link where encode(token_hash, 'escape') like :secret")
                        .param("secret", "%" + secret + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(send(Feeds.asking(port, "/calendar"), "en").body()).doesNotContain(secret);
    }

    @Test
    void needsNoSessionAndMakesNone() throws Exception {
        assertThat(get(link("en")).headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void theMakingOfALinkIsForThoseWhoHaveCases() throws Exception {
        login = "analyst";
        assertThat(send(Feeds.asking(port, "/calendar"), "en").statusCode()).isEqualTo(403);
        assertThat(post("/calendar/link", "", "en").statusCode()).isEqualTo(403);
    }

    @Test
    void thePageExplainsAWrongAddress() throws Exception {
        HttpResponse<String> refused = post("/calendar/letter", "address=no-address", "ru");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Это не адрес электронной почты", "no-address");
    }

    private void due(Task task, Instant moment) {
        Task open = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        open.setDueDate(java.util.Date.from(moment));
        tasks.saveTask(open);
    }

    /** Makes a link on the page. */
    private String link(String language) throws Exception {
        HttpResponse<String> page = post("/calendar/link", "", language);
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as(page.body()).isTrue();
        return link.group();
    }

    private String text(String link) throws Exception {
        HttpResponse<String> feed = get(link);
        assertThat(feed.statusCode()).isEqualTo(200);
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        return feed.body();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = Feeds.asking(port, path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpResponse<String> post(String path, String form, String language) throws Exception {
        return send(
                Feeds.asking(port, path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                language);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String language) throws Exception {
        String pass = Base64.getEncoder().encodeToString((login + ":" + login).getBytes(StandardCharsets.UTF_8));
        return send(request.header("Authorization", "Basic " + pass).header("Accept-Language", language));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
