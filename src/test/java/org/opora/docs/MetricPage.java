package org.opora.docs;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.reporting.Metric;

/** {@code docs/metrics.md}: what each figure means, and how to get it. */
class MetricPage {

    private static final String HOW = """
            # Figures

            What the server counts. `GET /api/metrics` gives the same definitions in the reader's language.

            ## How to get them

            The page `/figures` shows all of them for a period and an organisation, each with its definition and its file; it can
            be printed. For programs there is the API:

            `GET /api/metrics/{key}?from=&to=&organisation=` gives a figure of the organisations the reader sees (the ministry:
            all), or of one of them. Managers, supervisors, auditors and analysts may ask. Days are those of the region's time
            zone, both ends included.

            The answer is JSON, or CSV with `Accept: text/csv` or `format=csv`. The CSV file opens in Excel with a double click,
            the Russian one too: UTF-8 with a byte order mark, semicolons, every cell quoted, decimals as the reader's language
            writes them. A cell that begins with `=`, `+`, `-` or `@` gets an apostrophe in front, so that it is no formula.

            A wrong question is answered by a problem detail that names the field: 404 for an unknown metric and for an
            organisation whose figures the reader does not see, 400 for a wrong day and for a period that ends before it begins.

            ## Figures for everybody

            With `OPORA_REPORTING_PUBLIC=true`, `GET /api/public/metrics/{key}` needs no login. It gives figures of the whole
            region only, for calendar years (leavers by institution) or quarters (all others) that ended at least fifteen days
            ago: periods that overlap could be subtracted from each other. Without `from` and `to` it gives the last such period.

            Numbers of persons and of their matters below 5 are not published: `value` is absent, `…` in CSV. In the same breakdown
            every row with the smallest number from 5 up is withheld as well, so that no small number is the total minus the others;
            a reader who knows this rule learns no more. A figure that is asked for again after somebody has entered something late
            for the period may be another one.

            """;

    private final ResourceBundle english = ResourceBundle.getBundle("messages/reporting", Locale.ROOT);
    private final ResourceBundle russian = ResourceBundle.getBundle("messages/reporting", new Locale("ru"));

    String content() {
        return GeneratedDocs.notice("the registry of metrics")
                + HOW.strip()
                + "\n"
                + Stream.of(Metric.values()).map(this::section).collect(Collectors.joining());
    }

    private String section(Metric metric) {
        String key = "reporting.metric." + metric.key() + ".";
        return Markdown.table(
                "## %s\n\nKey `%s`, version %d."
                        .formatted(english.getString(key + "name"), metric.key(), metric.version()),
                List.of("", "English", "По-русски"),
                List.of(
                        row("Name", key + "name"),
                        row("Formula", key + "formula"),
                        row("Counted", "reporting.unit." + metric.counted()),
                        row("Base", key + "base"),
                        row("Period", key + "period")));
    }

    private List<String> row(String heading, String key) {
        return List.of(heading, english.getString(key), russian.getString(key));
    }
}
