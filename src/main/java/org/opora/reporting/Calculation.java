package org.opora.reporting;

/** How a metric is counted. */
interface Calculation {

    Metric metric();

    Figures of(Scope scope);
}
