package org.opora.reporting;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Counts. */
@Component
public class Reports {

    private final Map<Metric, Calculation> calculations = new EnumMap<>(Metric.class);

    Reports(List<Calculation> calculations) {
        calculations.forEach(calculation -> this.calculations.put(calculation.metric(), calculation));
    }

    /** All numbers are of one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures of(Metric metric, Scope scope) {
        return Objects.requireNonNull(calculations.get(metric)).of(scope);
    }
}
