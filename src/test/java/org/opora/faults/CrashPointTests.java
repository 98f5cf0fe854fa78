package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.faults.nodes.Node;
import org.opora.faults.nodes.Pause;
import org.opora.faults.nodes.Quiet;
import org.opora.processes.SignedEvents;
import org.opora.referral.ReferralStatus;
import org.opora.testing.Journey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.context.TestPropertySource;

/**
 * The process halts at a point of its way, is started again, and finishes what it had begun. Each halt is the node's own:
 * a rule in its JVM, or an agency that ends it while it is spoken to. On a database of its own, where no family of another
 * test waits for time to pass.
 */
@TestPropertySource(properties = "spring.application.name=crash-points")
class CrashPointTests extends FaultTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String NODE = "crash-points";

    private static final Set<CrashPoint> SHORT =
            Set.of(CrashPoint.REQUEST_DONE, CrashPoint.EVENT_COMMITTED, CrashPoint.PROCESS_TOLD);

    private static @Nullable Node node;

    @Autowired
    EngineHands engine;

    @Value("${spring.datasource.url}")
    String address;

    private int rowsBefore;

    static Stream<Arguments> points() {
        return Stream.of(CrashPoint.values())
                .filter(point -> LongRun.isOn() || SHORT.contains(point))
                .flatMap(point -> agencies(point).map(agency -> Arguments.of(point, agency)));
    }

    private static Stream<Agency> agencies(CrashPoint point) {
        return switch (point.path()) {
            case SEND -> LongRun.isOn() ? Stream.of(Agency.EMPLOYMENT, Agency.HEALTH) : Stream.of(Agency.EMPLOYMENT);
            case ANSWER -> Stream.of(Agency.EMPLOYMENT);
            case POLL -> Stream.of(Agency.HEALTH);
        };
    }

    @BeforeEach
    void itIsNow() {
        clock.set(Instant.now());
        rowsBefore = line.ledger().size();
        // Numbers of their own, since the agencies are the same for all databases.
        jdbc.sql(
                        "select setval('referral.referral_number', greatest(500000, last_value)) from referral.referral_number")
                .query(Long.class)
                .single();
        Town.behaves(Agency.HEALTH, Behaviour.SILENT);
    }

    @ParameterizedTest
    @MethodSource("points")
    void finishesWhatItHadBegun(CrashPoint point, Agency agency) {
        Journey family = switch (point.path()) {
            case SEND -> haltsSending(point, agency);
            case ANSWER -> haltsHearing(point, agency);
            case POLL -> haltsAsking(point);
        };
        started();
        workIsDone();
        ReferralStatus end =
                point.path() == CrashPoint.Path.SEND ? ReferralStatus.RECEIVED_BY_AGENCY : ReferralStatus.ACCEPTED;
        if (point.path() == CrashPoint.Path.POLL) {
            // what nobody has stored is asked for again in its time, and nothing is under way until then
            await().atMost(PATIENCE).until(() -> referralOf(family).status() == end);
            workIsDone();
        }
        assertThat(referralOf(family).status()).isEqualTo(end);
        FaultTable.row("%-20s %-10s tries %d, effects %d"
                .formatted(
                        point,
                        agency.code(),
                        messageOf(family).attempts(),
                        line.ledger().stream()
                                .skip(rowsBefore)
                                .filter(Invariants.Received::effect)
                                .count()));
    }

    private Journey haltsSending(CrashPoint point, Agency agency) {
        engine.holdUp();
        Journey family = writtenTo(agency);
        Node halting = started();
        if (point.isBeyondTheLine()) {
            line.behavesOnce(agency.code(), (visit, work) -> {
                if (point == CrashPoint.REQUEST_DONE) {
                    work.done();
                }
                halting.kill();
            });
        } else {
            halting.arm(point.rule());
        }
        engine.release();
        halting.awaitEnd();
        return family;
    }

    private Journey haltsHearing(CrashPoint point, Agency agency) {
        Journey family = arrivedAt(agency);
        Node halting = started();
        halting.arm(point.rule());
        while (!isHeard(agency, numberOf(family))) {
            Pause.millis(200);
            if (!halting.isAlive()) {
                started();
            }
        }
        halting.awaitEnd();
        return family;
    }

    /** The agency says it accepts, the same event each time. */
    private static boolean isHeard(Agency agency, String number) {
        try {
            int port = Objects.requireNonNull(node).port();
            return SignedEvents.to(port).signedAt(Instant.now()).send(agency, number + "/accepted", number, "ACCEPTED")
                    == 202;
        } catch (UncheckedIOException halted) {
            return false;
        }
    }

    private Journey haltsAsking(CrashPoint point) {
        Town.behaves(Agency.HEALTH, Behaviour.NORMAL);
        Journey family = arrivedAt(Agency.HEALTH);
        Node halting = started();
        halting.arm(point.rule());
        clock.advance(Duration.ofHours(30));
        halting.awaitEnd();
        return family;
    }

    /** The node stands still meanwhile, so that it does not take up the same jobs as we. */
    private Journey writtenTo(Agency agency) {
        Node still = node;
        if (still == null || !still.isAlive()) {
            return referredTo(agency);
        }
        still.freeze();
        try {
            return referredTo(agency);
        } finally {
            still.thaw();
        }
    }

    private Journey arrivedAt(Agency agency) {
        Journey family = writtenTo(agency);
        started();
        workIsDone();
        assertThat(referralOf(family).status()).isEqualTo(ReferralStatus.RECEIVED_BY_AGENCY);
        return family;
    }

    /** The node, which is started if it does not run. */
    private Node started() {
        Node running = node;
        if (running == null || !running.isAlive()) {
            running = Node.start(NODE, Node.freePort(), NodeSettings.quick(address), Map.of());
            node = running;
        }
        return running.awaitReady();
    }

    @Override
    void workIsDone() {
        Quiet.await(database);
    }

    @AfterEach
    void nothingPersonalIsPrinted() {
        assertThat(Invariants.leaks(Node.printed(NODE), CANARIES)).isEmpty();
    }

    @AfterAll
    static void endOfTheNode() {
        if (node != null) {
            node.close();
        }
    }
}
