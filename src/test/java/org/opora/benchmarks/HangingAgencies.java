package org.opora.benchmarks;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many referrals a second are sent and answered while two of six agencies take connections and never answer, beside
 * how many while all answer. By turns, with the same load for the four that are well; the two begin to hang when the load
 * comes. System properties: {@code referrals} (400) of a round, {@code stuck} (40) to the hanging ones on top of
 * them, {@code rounds} (5) of each kind, {@code agency.millis} (50) that an exchange takes a healthy agency.
 */
public final class HangingAgencies {

    private static final Logger LOG = LoggerFactory.getLogger(HangingAgencies.class);
    private static final Set<Destination> HANGING = EnumSet.of(Destination.HOUSING, Destination.PSYCHOLOGY);
    private static final Set<Destination> WELL = EnumSet.complementOf(EnumSet.copyOf(HANGING));
    private static final int IN_A_FAMILY = 20;
    private static final int POLL_MILLIS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final QuickAgencies agencies;
    private final ReferralServer server;
    private final int load = Integer.getInteger("referrals", 400);
    private final int stuck = Integer.getInteger("stuck", 40);

    private HangingAgencies(QuickAgencies agencies, ReferralServer server) {
        this.agencies = agencies;
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        QuickAgencies agencies = new QuickAgencies(Duration.ofMillis(Integer.getInteger("agency.millis", 50)));
        try (agencies;
                ReferralServer server = ReferralServer.start(agencies, Map.of())) {
            new HangingAgencies(agencies, server).run(Integer.getInteger("rounds", 5));
        }
        System.exit(0);
    }

    private void run(int rounds) throws InterruptedException {
        round(false);
        List<Double> hanging = new ArrayList<>();
        List<Double> well = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            well.add(round(false));
            hanging.add(round(true));
            LOG.info("round {}: none hangs {}/s, two hang {}/s", i + 1, well.get(i), hanging.get(i));
        }
        Report.row("referrals sent and answered per second, median", Median.of(hanging), Median.of(well));
    }

    /** @return referrals a second, to the agencies that are well */
    private double round(boolean twoHang) throws InterruptedException {
        server.background().pause();
        refer(WELL, load);
        if (twoHang) {
            agencies.hang(List.copyOf(HANGING));
            refer(HANGING, stuck);
        }
        long start = System.nanoTime();
        server.background().resume();
        server.background().triggerCheckForDueExecutions();
        await(
                "outcome of all",
                "select count(*) = 0 from referral.referral where rank < 60 and agency in (" + codes(WELL) + ")");
        double seconds = (System.nanoTime() - start) / 1e9;
        if (twoHang) {
            forgetStuck();
        }
        return load / seconds;
    }

    /** All agencies are well, known to be well, and owe nothing. */
    private void forgetStuck() throws InterruptedException {
        server.database()
                .sql("update referral.outbox_message set status = 'CANCELLED' where status = 'PENDING'")
                .update();
        server.database()
                .sql("update referral.referral set status = 'CANCELLED', rank = 80 where rank < 60")
                .update();
        agencies.hangUp();
        server.database()
                .sql(
                        "update scheduled_tasks set execution_time = now() where task_name = 'referral-dispatch' and not picked")
                .update();
        await("end of the work", "select count(*) = 0 from scheduled_tasks where task_name = 'referral-dispatch'");
        server.bean(CircuitBreakerRegistry.class).getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        refer(HANGING, 2 * HANGING.size());
        await("answer of those that hung", "select count(*) = 0 from referral.referral where rank < 60");
    }

    private void refer(Set<Destination> to, int number) {
        List<Destination> all = new ArrayList<>();
        while (all.size() < number) {
            all.addAll(to);
        }
        Collections.shuffle(all, new java.util.Random(number));
        for (int from = 0; from < all.size(); from += IN_A_FAMILY) {
            server.refer(all.subList(from, Math.min(all.size(), from + IN_A_FAMILY)));
        }
    }

    private void await(String what, String holds) throws InterruptedException {
        long start = System.nanoTime();
        while (!server.database().sql(holds).query(Boolean.class).single()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("no " + what + " in " + PATIENCE + ": " + standing());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    /** How many referrals of which agency stand where. */
    private List<String> standing() {
        return server.database()
                .sql("select agency || ' ' || status || ' ' || count(*) from referral.referral group by agency, status")
                .query(String.class)
                .list();
    }

    private static String codes(Set<Destination> agencies) {
        return String.join(
                ", ", agencies.stream().map(agency -> "'" + agency.code() + "'").toList());
    }
}
