package org.opora.processes;

import java.util.List;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.AgencyServer;
import org.opora.demo.agencies.AgencySettings;
import org.opora.demo.agencies.Behaviour;
import org.opora.demo.agencies.Received;
import org.opora.testing.Span;
import org.opora.testing.TestClock;
import org.opora.testing.TestDatabase;
import org.opora.testing.TestStaff;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The simulated agencies behind a real port, one set for all tests of this JVM. */
final class Neighbours {

    /** Reached by people only; the second of its kind, so that there is somebody to turn to. */
    static final String OTHER_NURSERY = "nursery";

    /** Agencies without a system; their names are those of the routing table. */
    static final String BY_LINK = "psychology";

    static final String BY_LETTER = "housing";

    private static final DriverManagerDataSource MEMORY =
            new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
    private static final AgencyServer SERVER = open();

    private Neighbours() {}

    private static AgencyServer open() {
        DatabasePopulatorUtils.execute(new ResourceDatabasePopulator(new ClassPathResource("demo/schema.sql")), MEMORY);
        return AgencyServer.start(MEMORY, TestClock.current(), 0);
    }

    /** Tells the server under test where they are. */
    static void introduce(DynamicPropertyRegistry registry) {
        introduce(registry, Agency.HEALTH, "FHIR");
        introduce(registry, Agency.EMPLOYMENT, "REST");
        introduce(registry, Agency.CHILDCARE, "REST");
        registry.add("opora.agencies." + OTHER_NURSERY + ".kind", Agency.CHILDCARE::name);
        introduceByPeople(registry, BY_LINK, "LINK", "contact.email=help@example.org");
        introduceByPeople(registry, BY_LETTER, "LETTER", "contact.address=Чита, ул. Демонстрационная, 9");
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", Mailbox::port);
    }

    private static void introduce(DynamicPropertyRegistry registry, Agency agency, String transport) {
        String settings = "opora.agencies." + agency.code() + ".";
        registry.add(settings + "kind", agency::name);
        registry.add(settings + "transport", () -> transport);
        registry.add(settings + "url", () -> SERVER.url() + "/" + agency.code());
        registry.add(settings + "incoming[0].id", () -> "k1");
        registry.add(settings + "incoming[0].secret", agency::secret);
    }

    private static void introduceByPeople(
            DynamicPropertyRegistry registry, String code, String transport, String contact) {
        String settings = "opora.agencies." + code + ".";
        registry.add(settings + "kind", () -> "OTHER");
        registry.add(settings + "transport", () -> transport);
        String[] where = contact.split("=", 2);
        registry.add(settings + where[0], () -> where[1]);
    }

    static AgencyServer server() {
        return SERVER;
    }

    /** Tells the server under test where vacancies are published; a page has no time to be late. */
    static void introduceBoard(DynamicPropertyRegistry registry) {
        registry.add("opora.vacancies.url", () -> SERVER.url() + "/board/api/v1");
        registry.add("opora.vacancies.regions." + TestStaff.CHITA, () -> "75");
        registry.add("opora.vacancies.pause", () -> "0s");
        registry.add("opora.vacancies.tries", () -> "2");
        registry.add("opora.vacancies.delays", () -> "10ms");
        registry.add("opora.vacancies.page-limit", () -> "1s");
    }

    /** All behave again and owe no answer. What they wrote down stays: its numbers must not come twice. */
    static void forget() {
        SERVER.board().behave(Behaviour.NORMAL);
        JdbcClient.create(MEMORY)
                .sql("truncate demo.agency, demo.received, demo.handled, demo.referral, demo.answer")
                .update();
    }

    static void behave(Agency agency, Behaviour behaviour) {
        SERVER.change(agency, new AgencySettings(behaviour, Span.parse("P3D")));
    }

    /** What the agency received about this referral, oldest first. */
    static List<Received> received(Agency agency, String referral) {
        return SERVER.received(agency).stream()
                .filter(message ->
                        message.body().contains(referral) || message.path().contains(referral))
                .toList();
    }

    /** How many referrals the agency has taken on its books. */
    static int onTheBooksOf(Agency agency) {
        return JdbcClient.create(MEMORY)
                .sql("select count(*) from demo.referral where agency = ?")
                .param(agency.code())
                .query(Integer.class)
                .single();
    }
}
