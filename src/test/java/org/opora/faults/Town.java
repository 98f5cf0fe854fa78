package org.opora.faults;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.opora.demo.agencies.AgencySettings;
import org.opora.demo.agencies.Behaviour;
import org.opora.testing.Span;
import org.opora.testing.TestClock;
import org.opora.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The agencies around the server whose faults are looked at: one set for all tests of this JVM. */
final class Town {

    /** Is written letters to. */
    static final String HOUSING = "housing";

    private static final URI NOWHERE = URI.create("http://localhost:9");

    private static final DriverManagerDataSource MEMORY =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
    private static final AgencyBooks BOOKS = new AgencyBooks(MEMORY);
    private static final AgencyServer AGENCIES = open();
    private static final Line LINE = new Line(AGENCIES, BOOKS);

    private Town() {}

    private static AgencyServer open() {
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("demo/schema.sql")), MEMORY);
        AgencyServer server = AgencyServer.start(MEMORY, TestClock.current(), 0);
        for (Agency agency : Agency.values()) {
            server.change(agency, new AgencySettings(Behaviour.SILENT, Span.parse("P3D")));
        }
        return server;
    }

    static void introduce(DynamicPropertyRegistry registry) {
        settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    /** What a server has to know of the agencies, as properties. */
    static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        introduce(settings, Agency.HEALTH, "FHIR");
        introduce(settings, Agency.EMPLOYMENT, "REST");
        introduce(settings, Agency.CHILDCARE, "REST");
        String housing = "opora.agencies." + HOUSING;
        settings.put(housing + ".kind", "OTHER");
        settings.put(housing + ".transport", "LETTER");
        settings.put(housing + ".contact.address", "Чита, пл. Демонстрационная, 9");
        return settings;
    }

    private static void introduce(Map<String, String> settings, Agency agency, String transport) {
        String its = "opora.agencies." + agency.code();
        settings.put(its + ".kind", agency.name());
        settings.put(its + ".transport", transport);
        settings.put(its + ".url", LINE.url() + "/" + agency.code());
        settings.put(its + ".incoming[0].id", "k1");
        settings.put(its + ".incoming[0].secret", agency.secret());
    }

    /** From now on the agency behaves like this, beyond the line. */
    static void behaves(Agency agency, Behaviour behaviour) {
        AGENCIES.change(agency, new AgencySettings(behaviour, Span.parse("P3D")));
        // The others are silent; health answers to whoever asks.
        AGENCIES.answerTo(NOWHERE);
    }

    static Line line() {
        return LINE;
    }

    static AgencyBooks books() {
        return BOOKS;
    }
}
