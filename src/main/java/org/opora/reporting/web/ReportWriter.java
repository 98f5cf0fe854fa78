package org.opora.reporting.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.StaffDirectory;
import org.opora.engine.Words;
import org.opora.reporting.Breakdown;
import org.opora.reporting.Count;
import org.opora.reporting.Figures;
import org.opora.reporting.Metric;
import org.springframework.stereotype.Component;

/** Gives numbers their names and shares. */
@Component
class ReportWriter {

    private static final String INSTITUTION = "institution";

    private final StaffDirectory directory;
    private final Words words;
    private final Region region;

    ReportWriter(StaffDirectory directory, Words words, Region region) {
        this.directory = directory;
        this.words = words;
        this.region = region;
    }

    List<Definition> definitions() {
        return java.util.Arrays.stream(Metric.values())
                .map(metric -> Definition.of(metric, words))
                .toList();
    }

    Report write(Question question, Figures figures) {
        return new Report(
                Definition.of(question.metric(), words),
                question.period().from(),
                question.period().to(),
                question.organisation(),
                region.now(),
                figures.totals().stream()
                        .map(total -> line("total", total, Map.of(), null))
                        .toList(),
                figures.breakdowns().stream().map(part -> part(part, figures)).toList());
    }

    private Report.Part part(Breakdown breakdown, Figures figures) {
        Map<String, String> names = breakdown.code().equals(INSTITUTION) ? directory.organisations() : Map.of();
        Long whole = figures.totals().stream()
                .filter(total -> total.code().equals(breakdown.of()))
                .findFirst()
                .map(Count::value)
                .orElse(null);
        return new Report.Part(
                breakdown.code(),
                words.of("reporting.breakdown", breakdown.code()),
                breakdown.of(),
                breakdown.rows().stream()
                        .map(row -> line(breakdown.code(), row, names, whole))
                        .toList());
    }

    private Report.Line line(String kind, Count count, Map<String, String> names, @Nullable Long whole) {
        String name = names.getOrDefault(count.code(), words.of("reporting." + kind, count.code()));
        return new Report.Line(
                count.code(),
                name,
                count.value(),
                percent(count.value(), whole),
                count.unit().name());
    }

    private static @Nullable Double percent(@Nullable Long value, @Nullable Long whole) {
        return value == null || whole == null || whole == 0 ? null : Math.round(1000.0 * value / whole) / 10.0;
    }
}
