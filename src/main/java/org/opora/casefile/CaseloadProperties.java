package org.opora.casefile;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one family weighs in a curator's load.
 *
 * @param capacity load one curator can carry
 * @param weights by level of support, and for AFTER_CARE; those left out keep their default
 */
@ConfigurationProperties("opora.caseload")
record CaseloadProperties(
        @DefaultValue("40") int capacity, @Nullable Map<String, BigDecimal> weights) {

    private static final Map<String, BigDecimal> USUAL = Map.of(
            "EMERGENCY", new BigDecimal("3"),
            "CRISIS", new BigDecimal("3"),
            "BASIC", new BigDecimal("2"),
            "PREVENTIVE", new BigDecimal("1"),
            "CONSULTATIVE", new BigDecimal("0.3"),
            "AFTER_CARE", new BigDecimal("0.3"));

    CaseloadProperties {
        Map<String, BigDecimal> all = new HashMap<>(USUAL);
        if (weights != null) {
            all.putAll(weights);
        }
        weights = Map.copyOf(all);
    }

    /** A family whose level is not weighed counts as one. */
    BigDecimal weight(@Nullable String code) {
        Map<String, BigDecimal> known = weights == null ? USUAL : weights;
        return code == null ? BigDecimal.ONE : known.getOrDefault(code, BigDecimal.ONE);
    }
}
