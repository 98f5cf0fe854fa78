package org.opora.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opora.hardening.Browser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The request behind a page of cards while 100,000 tasks are open, over HTTP by a curator who is logged in, beside one
 * hand-written statement for the same rows over JDBC, which asks no rights, opens no encrypted name and writes no access
 * log. By turns, fifteen tasks a page as in Tasklist, other ones each time. System properties: {@code open} (100000) tasks,
 * {@code rounds} (400).
 */
public final class DeskCards {

    private static final Logger LOG = LoggerFactory.getLogger(DeskCards.class);
    private static final int PAGE = 15;
    private static final double P95 = 0.95;

    private DeskCards() {}

    public static void main(String[] args) {
        try (ManyTasks server = ManyTasks.of(Integer.getInteger("open", 100_000))) {
            LOG.info("{} tasks are open", server.open());
            int rounds = Integer.getInteger("rounds", 400);
            Browser curator = Browser.of(server.port(), "curator");
            JsonNode csrf = curator.get("/api/desk/me").json().path("csrf");
            List<List<String>> pages = pages(server, 2 * rounds);
            List<Double> ours = new ArrayList<>();
            List<Double> byHand = new ArrayList<>();
            List<Double> behindTheDoor = new ArrayList<>();
            List<Double> empty = new ArrayList<>();
            for (int round = 0; round < 2 * rounds; round++) {
                List<String> page = pages.get(round);
                double request = millis(() -> ask(curator, "/api/desk/cards", csrf, page));
                double sameDoor = millis(() -> ask(curator, CardsByHand.PATH, csrf, page));
                double statement = millis(() -> askByHand(server, page));
                double greeting = millis(() -> curator.get("/api/desk/me"));
                // the first half warms both up
                if (round >= rounds) {
                    ours.add(request);
                    byHand.add(statement);
                    behindTheDoor.add(sameDoor);
                    empty.add(greeting);
                }
            }
            Report.row("ms for a page of 15 cards, median", Median.of(ours), Median.of(byHand));
            Report.row("ms for a page of 15 cards, p95", p95(ours), p95(byHand));
            Report.row("ms beside the SQL as a request, median", Median.of(ours), Median.of(behindTheDoor));
            Report.row("ms beside the SQL as a request, p95", p95(ours), p95(behindTheDoor));
            Report.row("ms for a request that only says who asks, p95", p95(empty), p95(byHand));
        }
        System.exit(0);
    }

    private static List<List<String>> pages(ManyTasks server, int number) {
        List<String> ids = server.database()
                .sql("select id_ from act_ru_task where assignee_ = 'curator' order by random()")
                .query(String.class)
                .list();
        List<List<String>> pages = new ArrayList<>();
        for (int page = 0; page < number; page++) {
            int from = page * PAGE % (ids.size() - PAGE + 1);
            pages.add(ids.subList(from, from + PAGE));
        }
        return pages;
    }

    private static void ask(Browser curator, String path, JsonNode csrf, List<String> page) {
        Browser.Answer answer = curator.send(
                "POST",
                path,
                Map.of("tasks", page),
                csrf.path("header").asText(),
                csrf.path("token").asText());
        if (answer.json().path("cards").size() != PAGE) {
            throw new IllegalStateException("not a page: " + answer);
        }
    }

    private static void askByHand(ManyTasks server, List<String> page) {
        int rows = server.database()
                .sql(CardsByHand.STATEMENT)
                .param("ids", page)
                .query()
                .listOfRows()
                .size();
        if (rows != PAGE) {
            throw new IllegalStateException(rows + " rows");
        }
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double p95(List<Double> millis) {
        List<Double> sorted = millis.stream().sorted().toList();
        return sorted.get((int) Math.ceil(P95 * sorted.size()) - 1);
    }
}
