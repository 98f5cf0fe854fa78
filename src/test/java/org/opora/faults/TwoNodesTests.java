package org.opora.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opora.demo.agencies.Agency;
import org.opora.demo.agencies.Behaviour;
import org.opora.faults.nodes.KillableDatabase;
import org.opora.faults.nodes.Node;
import org.opora.faults.nodes.Pause;
import org.opora.faults.nodes.Quiet;
import org.opora.testing.Journey;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes on one database, with clients at work, while nodes are killed and stopped, the database crashes and a clock
 * is wrong. Afterwards a checker compares what agencies and clients were told with what is there. {@code faults.seed}
 * repeats a run.
 */
@Tag("faults")
class TwoNodesTests {

    private static final int FAMILIES = LongRun.isOn() ? 40 : 12;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    static LongStream seeds() {
        Long chosen = Long.getLong("faults.seed");
        if (chosen != null) {
            return LongStream.of(chosen);
        }
        return LongRun.isOn() ? LongStream.range(1, 1 + Integer.getInteger("faults.runs", 6)) : LongStream.of(7);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLostAndNothingIsDoneTwice(long seed) throws InterruptedException {
        try (KillableDatabase database = KillableDatabase.start("two-nodes")) {
            new Run(seed, database).play();
        }
    }

    /** One run of one seed. */
    private static final class Run {

        private final Random chance;
        private final long seed;
        private final KillableDatabase database;
        private final Map<String, String> settings;
        private final Line line = Town.line();
        private final OperationLog log = new OperationLog();
        private final AtomicBoolean over = new AtomicBoolean();
        private final int ledgerBefore = line.ledger().size();

        Run(long seed, KillableDatabase database) {
            this.seed = seed;
            this.chance = new Random(seed);
            this.database = database;
            this.settings = NodeSettings.quick(database.url());
        }

        void play() throws InterruptedException {
            Preparation.families(FAMILIES, 1_000_000 + Math.floorMod(seed, 10_000L) * 10_000, settings);
            Town.behaves(Agency.HEALTH, Behaviour.NORMAL);
            for (Agency agency : Agency.values()) {
                line.behaves(agency.code(), Waywardness.by(new Random(chance.nextLong())));
            }
            try (Cluster cluster = Cluster.start(settings)) {
                List<Thread> clients = clients(cluster);
                clients.forEach(Thread::start);
                Nemesis nemesis = new Nemesis(cluster, database, new Random(chance.nextLong()));
                List<Nemesis.Fault> faults = nemesis.plan();
                faults.forEach(nemesis::strike);
                line.forget();
                awaitEveryAnswer();
                over.set(true);
                for (Thread client : clients) {
                    client.join();
                }
                Quiet.await(database.dataSource());
                check(faults);
            } finally {
                over.set(true);
                line.forget();
                Town.behaves(Agency.HEALTH, Behaviour.SILENT);
                ClockUtil.reset();
            }
        }

        private List<Thread> clients(Cluster cluster) {
            LocalDate today = LocalDate.ofInstant(Instant.now(), Journey.CHITA);
            Voices voices = new Voices(line, cluster, log, new Random(chance.nextLong()), ledgerBefore);
            List<Thread> clients = new ArrayList<>(List.of(client(voices::speak, 100), client(this::timePasses, 1000)));
            for (String login : List.of("supervisor", "curator", "curator")) {
                Clerk clerk = new Clerk(login, cluster, log, new Random(chance.nextLong()), today);
                clients.add(client(clerk::work, 300));
            }
            return clients;
        }

        private Thread client(Runnable work, long pauseMs) {
            Thread client = new Thread(() -> {
                while (!over.get()) {
                    work.run();
                    Pause.millis(pauseMs);
                }
            });
            client.setDaemon(true);
            return client;
        }

        /** For the health agency only, which answers after days. */
        private void timePasses() {
            ClockUtil.offset(
                    ClockUtil.getCurrentTime().getTime() + Duration.ofHours(6).toMillis() - System.currentTimeMillis());
        }

        private void awaitEveryAnswer() {
            long until = System.nanoTime() + PATIENCE.toNanos();
            while (confirmed() < FAMILIES * Agency.values().length) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("seed %d: only %d referrals came to their end; %s"
                            .formatted(seed, confirmed(), standing()));
                }
                Pause.millis(500);
            }
        }

        private int confirmed() {
            return jdbc().sql("select count(*) from referral.referral where rank >= 70")
                    .query(Integer.class)
                    .single();
        }

        private List<Map<String, Object>> standing() {
            return jdbc().sql("select agency, status, count(*) from referral.referral group by agency, status")
                    .query()
                    .listOfRows();
        }

        private JdbcClient jdbc() {
            return JdbcClient.create(database.dataSource());
        }

        private void check(List<Nemesis.Fault> faults) {
            Invariants invariants = new Invariants(database.dataSource());
            List<Invariants.Received> ledger =
                    line.ledger().subList(ledgerBefore, line.ledger().size());
            List<String> wrong = new ArrayList<>(invariants.violations(ledger, Set.of()));
            wrong.addAll(invariants.lostAnswers(log.events()));
            wrong.addAll(unsigned());
            wrong.addAll(invariants.leaks(FaultTest.CANARIES));
            Cluster.NAMES.forEach(name -> wrong.addAll(Invariants.leaks(Node.printed(name), FaultTest.CANARIES)));
            FaultTable.row("seed %d: %s; %d messages received, %d effects; %s; violations %d"
                    .formatted(
                            seed,
                            faults,
                            ledger.stream()
                                    .filter(received -> !received.effect())
                                    .count(),
                            ledger.stream().filter(Invariants.Received::effect).count(),
                            log.counts(),
                            wrong.size()));
            assertThat(wrong).as("seed %d", seed).isEmpty();
        }

        /** Every form that somebody was told is signed stands in the case file. */
        private List<String> unsigned() {
            Set<String> signed = Set.copyOf(jdbc().sql("select task from casefile.entry where task is not null")
                    .query(String.class)
                    .list());
            return log.tasks().stream()
                    .filter(task -> !signed.contains(task))
                    .map(task -> "the form of task " + task + " was signed and is not in the case file")
                    .toList();
        }
    }
}
