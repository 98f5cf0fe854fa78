package org.opora.reporting;

import org.springframework.stereotype.Component;

/** Counts for everybody's eyes, see {@link SmallNumbers}. */
@Component
public class PublicFigures {

    private final Reports reports;

    PublicFigures(Reports reports) {
        this.reports = reports;
    }

    public Figures of(Metric metric, Scope scope) {
        return SmallNumbers.hide(reports.of(metric, scope));
    }
}
