package org.opora.faults;

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

    private static final DriverManagerDataSource MEMORY =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
    private static final AgencyBooks BOOKS = new AgencyBooks(MEMORY);
    private static final Line LINE = new Line(open(), BOOKS);

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
        introduce(registry, Agency.HEALTH, "FHIR");
        introduce(registry, Agency.EMPLOYMENT, "REST");
        introduce(registry, Agency.CHILDCARE, "REST");
        registry.add("opora.agencies." + HOUSING + ".kind", () -> "OTHER");
        registry.add("opora.agencies." + HOUSING + ".transport", () -> "LETTER");
        registry.add("opora.agencies." + HOUSING + ".contact.address", () -> "Чита, пл. Демонстрационная, 9");
    }

    private static void introduce(DynamicPropertyRegistry registry, Agency agency, String transport) {
        String settings = "opora.agencies." + agency.code() + ".";
        registry.add(settings + "kind", agency::name);
        registry.add(settings + "transport", () -> transport);
        registry.add(settings + "url", () -> LINE.url() + "/" + agency.code());
        registry.add(settings + "incoming[0].id", () -> "k1");
        registry.add(settings + "incoming[0].secret", agency::secret);
    }

    static Line line() {
        return LINE;
    }

    static AgencyBooks books() {
        return BOOKS;
    }
}
