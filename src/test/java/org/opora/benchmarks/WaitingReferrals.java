package org.opora.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opora.processes.SignedEvents;
import org.opora.processes.WebPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long the next referral takes, from the step that writes it until its process has taken the outcome, while 100,000
 * referrals wait for their agencies, beside how long while 1,000 do. Two servers with a database each, by turns; who is not
 * measured rests. Health agencies are asked and metrics are read meanwhile, as in production. System properties: {@code
 * few} (1000) and {@code many} (100000) waiting, {@code turns} (5) of each, with twenty referrals in a turn.
 */
public final class WaitingReferrals {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingReferrals.class);
    private static final int IN_A_FAMILY = 20;
    private static final int PAUSE_MILLIS = 250;
    private static final int POLL_MILLIS = 2;
    private static final double P95 = 0.95;

    private WaitingReferrals() {}

    public static void main(String[] args) throws Exception {
        try (Side few = new Side();
                Side many = new Side()) {
            few.fill(Integer.getInteger("few", 1000));
            many.fill(Integer.getInteger("many", 100_000));
            few.turn();
            many.turn();
            few.millis.clear();
            many.millis.clear();
            for (int i = 0; i < Integer.getInteger("turns", 5); i++) {
                few.turn();
                many.turn();
                LOG.info("turn {}: {} and {} ms", i + 1, few.percentile(P95), many.percentile(P95));
            }
            Report.row("ms until the outcome is taken, median", many.percentile(0.5), few.percentile(0.5));
            Report.row("ms until the outcome is taken, p95", many.percentile(P95), few.percentile(P95));
        }
        System.exit(0);
    }

    /** A server with its agencies and with referrals that wait. */
    private static final class Side implements AutoCloseable {

        private final QuickAgencies agencies = new QuickAgencies(Duration.ofMillis(10));
        private final ReferralServer server =
                ReferralServer.start(agencies, Map.of("opora.metrics.open", true), SendJobs.class);
        private final List<Double> millis = new ArrayList<>();

        /** One family goes all the way to the wait, half of its referrals accepted; the others are copies of it. */
        private void fill(int waiting) throws InterruptedException {
            Copies copies = new Copies(server.database());
            agencies.keepSilent(true);
            server.refer(mixed());
            await("rank >= 20");
            for (String number : numbers("agency in ('health', 'employment')")) {
                accept(number);
            }
            await("rank >= 20 and (rank = 30 or agency in ('education', 'childcare'))");
            server.background().pause();
            server.bean(TransactionTemplate.class)
                    .executeWithoutResult(status -> copies.make(waiting / IN_A_FAMILY - 1));
            server.database().sql("""
                    update referral.referral set ask_from = now() - random() * interval '30 days',
                        ask_at = now() + random() * interval '15 minutes'""").update();
            server.database().sql("analyze referral.referral").update();
            agencies.keepSilent(false);
            LOG.info("{} referrals wait", numbers("rank < 60").size());
        }

        private static List<Destination> mixed() {
            List<Destination> all = new ArrayList<>();
            for (int i = 0; i < IN_A_FAMILY / 4; i++) {
                all.addAll(List.of(
                        Destination.HEALTH, Destination.EDUCATION, Destination.EMPLOYMENT, Destination.CHILDCARE));
            }
            return all;
        }

        /** A FHIR agency is asked for it, another tells it. */
        private void accept(String number) {
            boolean fhir =
                    !numbers("agency = 'health' and number = '" + number + "'").isEmpty();
            if (fhir) {
                agencies.accept(number);
            } else {
                SignedEvents.to(server.port())
                        .signedBy(Destination.SECRET)
                        .send("employment", number + "/taken", number, "ACCEPTED");
            }
        }

        /** Twenty referrals, one after the other, to agencies that tell their answer. */
        private void turn() throws InterruptedException {
            SendJobs jobs = server.bean(SendJobs.class);
            jobs.holdUp();
            List<Destination> to = new ArrayList<>();
            while (to.size() < IN_A_FAMILY) {
                to.addAll(List.of(Destination.EMPLOYMENT, Destination.CHILDCARE));
            }
            server.refer(to);
            List<String> held = jobs.held();
            jobs.release();
            server.background().resume();
            server.background().triggerCheckForDueExecutions();
            for (String job : held) {
                WebPages.stranger(server.port()).text("/actuator/prometheus");
                Thread.sleep(PAUSE_MILLIS);
                millis.add(next(jobs, job));
            }
            server.background().pause();
        }

        private double next(SendJobs jobs, String job) throws InterruptedException {
            String number = jobs.referral(job);
            long start = System.nanoTime();
            jobs.carryOut(job);
            while (numbers("number = '" + number + "' and rank >= 60").isEmpty()) {
                Thread.sleep(POLL_MILLIS);
            }
            return (System.nanoTime() - start) / 1e6;
        }

        private void await(String allAre) throws InterruptedException {
            while (!numbers("not (" + allAre + ")").isEmpty()) {
                Thread.sleep(PAUSE_MILLIS);
            }
        }

        private List<String> numbers(String which) {
            return server.database()
                    .sql("select number from referral.referral where " + which)
                    .query(String.class)
                    .list();
        }

        private double percentile(double share) {
            List<Double> sorted = millis.stream().sorted().toList();
            return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
        }

        @Override
        public void close() {
            server.close();
            agencies.close();
        }
    }
}
