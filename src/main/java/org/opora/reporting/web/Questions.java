package org.opora.reporting.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.DateRange;
import org.opora.calendar.Region;
import org.opora.engine.Words;
import org.opora.reporting.Metric;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what is asked for, and says which part of it is wrong by which rule, in the reader's language. */
@Component
class Questions {

    private final Region region;
    private final Words words;

    Questions(Region region, Words words) {
        this.region = region;
        this.words = words;
    }

    /** 404 for an unknown metric, 400 for days that are none or in the wrong order. */
    Question read(String key, Asked asked) {
        Metric metric = metric(key);
        LocalDate from = day("from", asked.from());
        LocalDate to = day("to", asked.to());
        try {
            return new Question(metric, metric.reach().period(from, to, region.today()), asked.organisation());
        } catch (IllegalArgumentException backwards) {
            throw refused(HttpStatus.BAD_REQUEST, "period.backwards");
        }
    }

    /** 400 for a period that is not published, or not yet. */
    Question readPublic(String key, Asked asked, int settlingDays) {
        Metric metric = metric(key);
        LocalDate settled = region.today().minusDays(settlingDays);
        LocalDate from = day("from", asked.from());
        LocalDate to = day("to", asked.to());
        if (from == null && to == null) {
            return new Question(metric, metric.reach().lastPublic(settled), null);
        }
        if (from == null || to == null || from.isAfter(to) || !metric.reach().isPublic(new DateRange(from, to))) {
            throw refused(HttpStatus.BAD_REQUEST, "period." + metric.reach());
        }
        if (to.isAfter(settled)) {
            throw refused(HttpStatus.BAD_REQUEST, "period.tooEarly", settlingDays);
        }
        return new Question(metric, new DateRange(from, to), null);
    }

    boolean wantsCsv(@Nullable String format, @Nullable String accept) {
        if (format == null || format.isBlank()) {
            return Formats.prefersCsv(accept);
        }
        if (!format.equals("csv") && !format.equals("json")) {
            throw refused(HttpStatus.BAD_REQUEST, "format");
        }
        return format.equals("csv");
    }

    /** @param rule key below {@code reporting.refused} */
    QuestionRefused refused(HttpStatus status, String rule, Object... arguments) {
        String detail = words.sentence("reporting.refused." + rule, arguments);
        return new QuestionRefused(status, rule, detail, List.of(arguments));
    }

    private Metric metric(String key) {
        return Metric.of(key)
                .orElseThrow(() -> refused(
                        HttpStatus.NOT_FOUND,
                        "metric",
                        Arrays.stream(Metric.values()).map(Metric::key).collect(Collectors.joining(", "))));
    }

    private @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() >= 1900 && day.getYear() <= 2999) {
                return day;
            }
        } catch (DateTimeParseException noDay) {
            // told below, as for a day that is too far away
        }
        throw refused(HttpStatus.BAD_REQUEST, "day", field);
    }

    /** What stands in the address. */
    record Asked(
            @Nullable String from,
            @Nullable String to,
            @Nullable String organisation) {}
}
