package org.opora.reporting.web;

import org.opora.engine.Words;
import org.opora.reporting.Metric;

/**
 * What a metric means, in the reader's language.
 *
 * @param counted what the numbers count, in words
 * @param base among whom or what it is counted
 * @param period days it looks at, and those it takes if nobody says which
 */
record Definition(String key, int version, String name, String formula, String counted, String base, String period) {

    static Definition of(Metric metric, Words words) {
        String kind = "reporting.metric." + metric.key();
        return new Definition(
                metric.key(),
                metric.version(),
                words.of(kind, "name"),
                words.of(kind, "formula"),
                words.of("reporting.unit", metric.counted().name()),
                words.of(kind, "base"),
                words.of(kind, "period"));
    }
}
