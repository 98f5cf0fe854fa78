package org.opora.benchmarks;

import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints what was measured as the tables of {@code benchmarks/README.md}. */
final class Report {

    private static final Logger LOG = LoggerFactory.getLogger(Report.class);
    private static final int COSTLIEST = Integer.getInteger("lives.top", 25);

    private Report() {}

    static void print(Steps opora, Steps stock, boolean forgot) {
        row("", "Opora", "stock engine", "ratio");
        row("steps counted", "" + opora.counted(), "" + stock.counted(), "");
        row("statements per step", statements(opora), statements(stock));
        row("commits per step", commits(opora), commits(stock));
        row("steps per second, median", opora.stepsPerSecond(), stock.stepsPerSecond());
        if (forgot) {
            LOG.warn("pg_stat_statements had to forget statements: the counts are too low");
        }
        costliest("Opora", opora);
        costliest("the stock engine", stock);
    }

    static void row(String what, double ours, double theirs) {
        row(what, number(ours), number(theirs), number(ours / theirs));
    }

    private static void row(String what, String ours, String theirs, String ratio) {
        LOG.info("| {} | {} | {} | {} |", what, ours, theirs, ratio);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private static double statements(Steps steps) {
        return perStep(steps, query -> !isTransaction(query));
    }

    /**
     * Counts the beginnings of transactions, all of which are committed, since a step that fails ends the run: the JDBC
     * driver prepares its {@code COMMIT}, and PostgreSQL 17 counts a prepared one the first time only.
     */
    private static double commits(Steps steps) {
        return perStep(steps, Report::isBeginning);
    }

    static boolean isBeginning(String query) {
        return query.toLowerCase(Locale.ROOT).startsWith("begin");
    }

    static boolean isTransaction(String query) {
        return query.toLowerCase(Locale.ROOT).matches("(?s)(begin|commit|rollback|start transaction).*");
    }

    private static double perStep(Steps steps, Predicate<String> counts) {
        return steps.calls().entrySet().stream()
                        .filter(entry -> counts.test(entry.getKey()))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()
                / steps.counted();
    }

    private static void costliest(String side, Steps steps) {
        LOG.info("Most frequent statements of {}, each with its calls per step:", side);
        steps.calls().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(COSTLIEST)
                .forEach(entry -> LOG.info(
                        "{} {}",
                        number(entry.getValue() / (double) steps.counted()),
                        entry.getKey().replaceAll("\\s+", " ").strip()));
    }
}
