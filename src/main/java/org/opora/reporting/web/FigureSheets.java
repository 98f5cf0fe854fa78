package org.opora.reporting.web;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.opora.reporting.Reach;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reports as the page of figures shows them: numbers and days as the reader's language writes them. */
@Component
class FigureSheets {

    private final Words words;
    private final ReaderLanguage language;

    FigureSheets(Words words, ReaderLanguage language) {
        this.words = words;
        this.language = language;
    }

    Sheet of(Question question, Report report) {
        return new Sheet(
                report.metric(),
                period(question.metric().reach(), report),
                address(report),
                report.totals().stream().map(this::row).toList(),
                report.breakdowns().stream()
                        .filter(part -> !part.rows().isEmpty())
                        .map(part -> new Table(
                                part.name(), part.rows().stream().map(this::row).toList()))
                        .toList());
    }

    private String period(Reach reach, Report report) {
        return reach == Reach.DAY
                ? words.sentence("reporting.page.day", day(report.to()))
                : words.sentence("reporting.page.days", day(report.from()), day(report.to()));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    private static String address(Report report) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/metrics/{key}")
                .queryParam("format", "csv")
                .queryParam("from", report.from())
                .queryParam("to", report.to());
        if (report.organisation() != null) {
            address.queryParam("organisation", "{organisation}");
            return address.encode()
                    .buildAndExpand(report.metric().key(), report.organisation())
                    .toUriString();
        }
        return address.encode().buildAndExpand(report.metric().key()).toUriString();
    }

    private Row row(Report.Line line) {
        NumberFormat numbers = NumberFormat.getInstance(language.locale());
        Long value = line.value();
        String number = value == null ? "" : numbers.format(value);
        Double percent = line.percent();
        return new Row(
                line.name(),
                number,
                words.of("reporting.unit", line.unit()),
                percent == null ? null : words.sentence("reporting.page.percent", numbers.format(percent)));
    }

    /** @param file address of the same figure as CSV */
    record Sheet(Definition metric, String period, String file, List<Row> totals, List<Table> tables) {}

    record Table(String name, List<Row> rows) {}

    record Row(
            String name,
            String value,
            String unit,
            @Nullable String percent) {}
}
