package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.opora.demo.agencies.Agency;
import org.opora.processes.SignedEvents;
import org.opora.referral.Hands;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Referral;
import org.opora.referral.Referrals;
import org.opora.testing.BackgroundWork;
import org.opora.testing.CaseDriver;
import org.opora.testing.Journey;
import org.opora.testing.OporaTest;
import org.opora.testing.ReferredFamilies;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A test that provokes a fault and, once all work is done, looks whether everything holds that must. Agencies are real
 * ones behind a {@link Line}; they say nothing unless a test says it for them.
 */
@Tag("faults")
@OporaTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "opora.dispatch.tries=2",
            "opora.dispatch.delays=1h",
            "opora.dispatch.total-timeout=3s",
            "opora.dispatch.breaker.calls=1000",
            "opora.inbox.tries=3",
            "opora.inbox.delays=1h",
            "opora.health.poll=30d"
        })
@Import({Hands.class, EngineHands.class})
@ExtendWith(OutputCaptureExtension.class)
abstract class FaultTest {

    static final Duration BETWEEN_TRIES = Duration.ofHours(2);

    /** Names and words of the case file, which must stay there. */
    static final List<String> CANARIES =
            List.of("ДЕМО-Тестова", "Алла", "Егор", "ул. Демонстрационная", "Synthetic entry");

    private static @Nullable DataSource lookedAt;

    @Autowired
    CaseDriver cases;

    @Autowired
    BackgroundWork background;

    @Autowired
    TestClock clock;

    @Autowired
    Hands hands;

    @Autowired
    Referrals referrals;

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @LocalServerPort
    int port;

    final Line line = Town.line();
    final AgencyBooks books = Town.books();

    /** Keys of messages that were written anew on purpose. */
    static final Set<String> REWRITTEN = new HashSet<>();

    /** What is wrong and was said already: the database is one for all tests, and each speaks for itself. */
    private static final Set<String> REPORTED = new HashSet<>();

    private boolean workDone;

    @DynamicPropertySource
    static void agencies(DynamicPropertyRegistry registry) {
        Town.introduce(registry);
    }

    @BeforeEach
    void everybodyIsWell() {
        lookedAt = database;
        line.forget();
    }

    /** The work is done, and nothing is wrong. */
    @AfterEach
    void everythingHolds(CapturedOutput log) {
        line.forget();
        if (!workDone) {
            workIsDone();
        }
        Invariants invariants = new Invariants(database);
        List<String> wrong = new ArrayList<>(invariants.violations(line.ledger(), REWRITTEN));
        wrong.removeIf(violation -> !REPORTED.add(violation));
        assertThat(wrong).isEmpty();
        assertThat(Invariants.leaks(log.getAll(), CANARIES)).isEmpty();
    }

    @AfterAll
    static void nothingPersonalIsInTheEngine() {
        assertThat(new Invariants(Objects.requireNonNull(lookedAt)).leaks(CANARIES))
                .isEmpty();
    }

    /** Every message and answer gets all the tries it has. */
    void workIsDone() {
        workDone = true;
        background.run();
        cases.runJobs();
        for (int round = 0; round < 3; round++) {
            background.runAfter(BETWEEN_TRIES);
        }
    }

    Meeting meeting() {
        return new Meeting(transaction, jdbc);
    }

    /** A family whose mother agreed to be referred to this agency; the referral is written and has not left. */
    Journey referredTo(Agency agency) {
        return ReferredFamilies.supported(
                cases,
                List.of(agency.name()),
                ReferredFamilies.action(
                        agency.name(), agency.name(), 1, LocalDate.ofInstant(clock.instant(), Journey.CHITA)));
    }

    /** A family whose referral the agency has taken. */
    Journey takenBy(Agency agency) {
        Journey family = referredTo(agency);
        hands.send(numberOf(family));
        return family;
    }

    /** The agency says this; it is stored and not yet applied. */
    UUID hears(Agency agency, String number, String status) {
        String event = number + "/" + UUID.randomUUID();
        assertThat(SignedEvents.to(port).send(agency, event, number, status)).isEqualTo(202);
        return inbox.of(number).stream()
                .filter(stored -> stored.eventId().equals(event))
                .map(InboxEvent::id)
                .findFirst()
                .orElseThrow();
    }

    Referral referralOf(Journey family) {
        List<Referral> all = referrals.ofCase(family.caseNumber());
        return all.get(all.size() - 1);
    }

    String numberOf(Journey family) {
        return referralOf(family).number();
    }

    OutboxMessage messageOf(Journey family) {
        return outbox.of(numberOf(family)).get(0);
    }
}
