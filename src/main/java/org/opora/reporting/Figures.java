package org.opora.reporting;

import java.util.List;

/** What a metric found. */
public record Figures(List<Count> totals, List<Breakdown> breakdowns) {}
