package org.opora.reporting.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * A report as a file that a spreadsheet opens with a double click, the Russian one too: UTF-8 with a byte order mark,
 * semicolons, every cell quoted, decimals as the language writes them. A cell that could be taken for a formula begins
 * with an apostrophe.
 */
@Component
class CsvFile {

    private static final CSVFormat CSV = CSVFormat.EXCEL
            .builder()
            .setDelimiter(';')
            .setQuoteMode(QuoteMode.ALL)
            .get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULAS = "=+-@\t\r";

    /** Where a number is not published. */
    private static final String HIDDEN = "…";

    private static final List<String> COLUMNS =
            List.of("metric", "from", "to", "organisation", "breakdown", "code", "name", "value", "percent", "unit");

    private final Words words;
    private final ReaderLanguage language;

    CsvFile(Words words, ReaderLanguage language) {
        this.words = words;
        this.language = language;
    }

    /** The report as this file if that is wanted, else as JSON. */
    ResponseEntity<Object> orJson(boolean asCsv, Report report) {
        return asCsv
                ? of(report)
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
    }

    private ResponseEntity<Object> of(Report report) {
        String name = "%s_%s_%s.csv".formatted(report.metric().key(), report.from(), report.to());
        return ResponseEntity.ok()
                .contentType(Formats.CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(text(report));
    }

    String text(Report report) {
        Stream<String> head = Stream.of(line(COLUMNS.stream().map(column -> words.of("reporting.column", column))));
        Stream<String> totals =
                report.totals().stream().map(total -> line(report, words.of("reporting.breakdown", "total"), total));
        Stream<String> rows = report.breakdowns().stream()
                .flatMap(part -> part.rows().stream().map(row -> line(report, part.name(), row)));
        return Stream.of(head, totals, rows)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private String line(Report report, String breakdown, Report.Line line) {
        Long value = line.value();
        String organisation = report.organisation();
        return line(Stream.of(
                report.metric().name(),
                report.from().toString(),
                report.to().toString(),
                organisation == null ? words.of("reporting.column", "everywhere") : organisation,
                breakdown,
                line.code(),
                line.name(),
                value == null ? HIDDEN : value.toString(),
                percent(line.percent()),
                words.of("reporting.unit", line.unit())));
    }

    private String percent(@Nullable Double percent) {
        Locale locale = language.locale();
        return percent == null ? "" : NumberFormat.getInstance(locale).format(percent);
    }

    private static String line(Stream<String> cells) {
        return CSV.format(cells.map(CsvFile::harmless).toArray()) + "\r\n";
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULAS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
