package org.opora.browser;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A centre at work: its server, its staff at their browsers, and the clock on the wall. */
final class Office implements AutoCloseable {

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 950;
    private static final Pattern LINK = Pattern.compile("/agency/r/\\S+");

    private final String language;
    private final Chromium chromium;
    private final DemoServer server;
    private final Map<String, Clerk> clerks = new LinkedHashMap<>();

    private Office(String language, Chromium chromium, DemoServer server) {
        this.language = language;
        this.chromium = chromium;
        this.server = server;
    }

    static Office open(String language) {
        Chromium chromium = Chromium.start();
        try {
            return new Office(language, chromium, DemoServer.start(language));
        } catch (RuntimeException e) {
            chromium.close();
            throw e;
        }
    }

    /** Somebody of the staff, logged in. */
    Clerk as(String login) {
        return clerks.computeIfAbsent(login, one -> clerk(login, DemoServer.CHITA.getId()));
    }

    /** The same person at another computer, which believes to be in Moscow. */
    Clerk elsewhere(String login) {
        return clerks.computeIfAbsent(login + "-elsewhere", one -> clerk(login, "Europe/Moscow"));
    }

    private Clerk clerk(String login, String zone) {
        return new Clerk(login, language, newBrowser(zone));
    }

    /** The person's sessions are over, on all his computers. */
    void endSessions(String login) {
        server.endSessions(login);
    }

    /** One more for the centre; the password is the login, and the name too. */
    void hire(String login, String role) {
        server.hire(login, role);
    }

    /** A supervisor gives the one open task of a case to another. */
    void handsOver(String caseNumber, String login) {
        server.handOver(caseNumber, login);
    }

    JdbcClient database() {
        return server.database();
    }

    /** Somebody at a browser of the office who has not logged in. */
    Page visitor() {
        Page page = newBrowser(DemoServer.CHITA.getId()).newPage();
        page.setDefaultTimeout(Chromium.PATIENCE_MS);
        return page;
    }

    private BrowserContext newBrowser(String zone) {
        return chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.url())
                        .setLocale(locale())
                        .setTimezoneId(zone)
                        .setViewportSize(WIDTH, HEIGHT));
    }

    /** What a program without a login gets at a path. */
    String reads(String path) {
        return server.gives(path);
    }

    /** Somebody at an agency, who has a telephone and no login. */
    Telephone telephone() {
        return telephone(locale());
    }

    /** @param locale of the telephone, such as {@code de-DE}; it is spoken to in the office's language if in no other */
    Telephone telephone(String locale) {
        String spoken = locale.matches("(en|ru)-.*") ? locale.substring(0, 2) : language;
        return Telephone.in(chromium.browser(), server.url(), locale, new Phrases(spoken));
    }

    private String locale() {
        return language.equals("ru") ? "ru-RU" : "en-GB";
    }

    /** The path of the page that the newest e-mail about a referral leads to, once it is none of those known. */
    String linkAbout(String referral, String... known) {
        return await().pollInSameThread()
                .atMost(Duration.ofMillis(Chromium.PATIENCE_MS))
                .until(
                        () -> StreamSupport.stream(server.mail().spliterator(), false)
                                .map(mail -> LINK.matcher(mail.path("text").asText()))
                                .filter(link -> link.find() && link.group().contains(referral))
                                .map(Matcher::group)
                                .findFirst()
                                .orElse(""),
                        link -> !link.isEmpty() && !List.of(known).contains(link));
    }

    void agencyBehaves(String agency, String behaviour) {
        server.agencyBehaves(agency, behaviour);
    }

    /** Intake registers a signal. */
    FamilyStory signal(Object... fields) {
        return FamilyStory.begin(this, fields);
    }

    LocalDate today() {
        return server.today();
    }

    void timePasses(String span) {
        server.timePasses(span);
    }

    void keepEvidence(String occasion) {
        clerks.forEach((place, clerk) -> clerk.keepEvidence("failed-" + occasion + "-" + place));
    }

    @Override
    public void close() {
        try (server) {
            chromium.close();
        }
    }
}
