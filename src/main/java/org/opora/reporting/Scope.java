package org.opora.reporting;

import java.util.Set;
import org.opora.calendar.DateRange;

/** Of whom and of when a figure is asked for. */
public record Scope(Set<String> organisations, DateRange period) {}
