package org.opora.testing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAmount;

/** A span of time in ISO-8601, in days and longer ({@code P30D}, {@code P6M}) or with hours ({@code P1DT12H}). */
public record Span(TemporalAmount amount) {

    /** @throws DateTimeException if the text is not such a span, or not a positive one */
    public static Span parse(String text) {
        Span span = new Span(text.contains("T") ? Duration.parse(text) : Period.parse(text));
        if (!span.after(Instant.EPOCH).isAfter(Instant.EPOCH)) {
            throw new DateTimeException("not positive: " + text);
        }
        return span;
    }

    public Instant after(Instant start) {
        return start.atZone(ZoneOffset.UTC).plus(amount).toInstant();
    }

    @Override
    public String toString() {
        return amount.toString();
    }
}
