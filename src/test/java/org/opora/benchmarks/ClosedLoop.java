package org.opora.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.opora.demo.agencies.Agency;
import org.opora.processes.Mailbox;
import org.opora.processes.SignedEvents;
import org.opora.processes.WebPages;
import org.opora.referral.Hands;
import org.opora.referral.Referrals;
import org.opora.testing.Journey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one closed loop asks of the database, step by step, for an agency on each transport: from the approval of the plan
 * that refers to the agency until the referral is closed. Nothing runs in the background: each step is done when it is
 * counted, and so what the scheduler asks of the database to find, take and remove its work is not in it.
 */
public final class ClosedLoop {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedLoop.class);

    private final ReferralServer server;
    private final Statements statements = new Statements();
    private final String database;
    private long allStatements;
    private long allTransactions;

    private ClosedLoop(ReferralServer server) {
        this.server = server;
        this.database = server.databaseName();
    }

    public static void main(String[] args) {
        QuickAgencies agencies = new QuickAgencies(java.time.Duration.ZERO);
        agencies.keepSilent(true);
        Map<String, Object> settings = Map.of(
                "db-scheduler.enabled",
                false,
                "opora.agencies.psychology.transport",
                "LINK",
                "spring.mail.host",
                "127.0.0.1",
                "spring.mail.port",
                Mailbox.port());
        try (agencies;
                ReferralServer server = ReferralServer.start(agencies, settings, Hands.class)) {
            ClosedLoop loop = new ClosedLoop(server);
            loop.run(Destination.EMPLOYMENT, loop::tells);
            loop.run(Destination.HEALTH, loop::tellsFhir);
            loop.run(Destination.PSYCHOLOGY, loop::answersOnPage);
        }
        System.exit(0);
    }

    /** The first loop warms caches up, as on a server that has been running for a while; the second is printed. */
    private void run(Destination agency, Answering answering) {
        live(agency, answering);
        LOG.info("{}:", agency.code());
        allStatements = 0;
        allTransactions = 0;
        live(agency, answering);
        print("total", allStatements, allTransactions);
    }

    private void live(Destination agency, Answering answering) {
        Journey family = server.beforeApproval(List.of(agency));
        step("the plan is approved: routed, written", () -> family.complete("approve-plan"));
        String number =
                server.bean(Referrals.class).ofCase(family.caseNumber()).get(0).number();
        Hands hands = server.bean(Hands.class);
        step("sent", () -> hands.send(number));
        for (String status : List.of("ACCEPTED", "COMPLETED")) {
            step("answer heard: " + status, () -> answering.answer(number, status));
            step("answer applied: " + status, () -> hands.apply(number));
        }
        step("outcome verified", () -> family.complete("verify-outcome"));
        step("family confirms, closed", () -> family.complete("confirm-with-family"));
    }

    private void tells(String number, String status) {
        must(SignedEvents.to(server.port())
                .signedBy(Destination.SECRET)
                .send(Destination.EMPLOYMENT.code(), number + status, number, status));
    }

    private void tellsFhir(String number, String status) {
        String task = """
                {"resourceType":"Task","id":"%1$s","meta":{"versionId":"%2$s"},"status":"%3$s","intent":"order",
                 "identifier":[{"system":"urn:opora:referral","value":"%1$s"}]}""".formatted(number, status.length(), status.toLowerCase(Locale.ROOT));
        must(SignedEvents.to(server.port()).signedBy(Destination.SECRET).tell(Agency.HEALTH, number + status, task));
    }

    private void answersOnPage(String number, String status) {
        WebPages pages = WebPages.stranger(server.port());
        String page = Mailbox.pageOf(number);
        String once = WebPages.once(pages.text(page));
        must(pages.post(page, Map.of("once", once, "status", status)).statusCode());
    }

    private static void must(int status) {
        if (status >= 400) {
            throw new IllegalStateException("the server answers " + status);
        }
    }

    private void step(String name, Runnable work) {
        Map<String, Long> before = statements.calls(database);
        work.run();
        Map<String, Long> calls = Statements.since(before, statements.calls(database));
        long asked = sum(calls, query -> !Report.isTransaction(query));
        long transactions = sum(calls, Report::isBeginning);
        allStatements += asked;
        allTransactions += transactions;
        print(name, asked, transactions);
    }

    private static long sum(Map<String, Long> calls, Predicate<String> which) {
        return calls.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static void print(String step, long statements, long transactions) {
        LOG.info("| {} | {} | {} |", step, statements, transactions);
    }

    /** How an agency says something about a referral. */
    @FunctionalInterface
    private interface Answering {
        void answer(String number, String status);
    }
}
