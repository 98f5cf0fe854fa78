package org.opora.browser;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** A centre at work: its server, its staff at their browsers, and the clock on the wall. */
final class Office implements AutoCloseable {

    private static final int WIDTH = 1500;
    private static final int HEIGHT = 950;

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
        Clerk known = clerks.get(login);
        if (known == null) {
            known = new Clerk(
                    login,
                    language,
                    chromium.browser()
                            .newContext(new Browser.NewContextOptions()
                                    .setBaseURL(server.url())
                                    .setLocale(language.equals("ru") ? "ru-RU" : "en-GB")
                                    .setTimezoneId(DemoServer.CHITA.getId())
                                    .setViewportSize(WIDTH, HEIGHT)));
            clerks.put(login, known);
        }
        return known;
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
        clerks.values().forEach(clerk -> clerk.keepEvidence(occasion));
    }

    @Override
    public void close() {
        try (server) {
            chromium.close();
        }
    }
}
