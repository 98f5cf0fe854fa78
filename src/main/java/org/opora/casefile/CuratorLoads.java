package org.opora.casefile;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the families of each curator by their weights. */
@Component
class CuratorLoads implements Caseloads {

    private final JdbcClient jdbc;
    private final CaseloadProperties properties;

    CuratorLoads(JdbcClient jdbc, CaseloadProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
    }

    @Override
    public Map<String, BigDecimal> of(Collection<String> curators) {
        Map<String, BigDecimal> loads = new HashMap<>();
        curators.forEach(curator -> loads.put(curator, BigDecimal.ZERO));
        if (curators.isEmpty()) {
            return loads;
        }
        jdbc.sql("""
                select curator, case when status = 'AFTER_CARE' then status else level end as weighed,
                    count(*) as families
                from casefile.support_case
                where curator in (:curators) and status in ('SUPPORTED', 'AFTER_CARE') group by 1, 2
                """).param("curators", List.copyOf(curators)).query(rows -> {
            BigDecimal weight = properties.weight(rows.getString("weighed"));
            BigDecimal load = weight.multiply(BigDecimal.valueOf(rows.getLong("families")));
            loads.merge(rows.getString("curator"), load, BigDecimal::add);
        });
        return loads;
    }

    @Override
    public int capacity() {
        return properties.capacity();
    }
}
