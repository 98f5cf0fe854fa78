package org.opora.casefile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opora.engine.Decisions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the families of each curator by the weights of the table CaseloadWeight (domain reference D13). */
@Component
class CuratorLoads implements Caseloads {

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final CaseloadProperties properties;

    CuratorLoads(JdbcClient jdbc, Decisions decisions, CaseloadProperties properties) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.properties = properties;
    }

    @Override
    public Map<String, BigDecimal> of(Collection<String> curators) {
        Map<String, BigDecimal> loads = new HashMap<>();
        curators.forEach(curator -> loads.put(curator, BigDecimal.ZERO));
        if (curators.isEmpty()) {
            return loads;
        }
        Map<String, BigDecimal> weights = new HashMap<>();
        jdbc.sql("""
                select curator, case when status = 'AFTER_CARE' then 'POST' else level end as weighed,
                    count(*) as families
                from casefile.support_case
                where curator in (:curators) and status in ('SUPPORTED', 'AFTER_CARE') group by 1, 2
                """).param("curators", List.copyOf(curators)).query(rows -> {
            BigDecimal weight = weights.computeIfAbsent(String.valueOf(rows.getString("weighed")), this::weight);
            BigDecimal load = weight.multiply(BigDecimal.valueOf(rows.getLong("families")));
            loads.merge(rows.getString("curator"), load, BigDecimal::add);
        });
        return loads;
    }

    /** A family whose level the table does not weigh counts as one. */
    private BigDecimal weight(String level) {
        return decisions
                .decide("CaseloadWeight", Map.of("level", level))
                .findText("weight")
                .map(BigDecimal::new)
                .orElse(BigDecimal.ONE);
    }

    @Override
    public int capacity() {
        return properties.capacity();
    }
}
