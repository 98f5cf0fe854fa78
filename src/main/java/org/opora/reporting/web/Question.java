package org.opora.reporting.web;

import org.jspecify.annotations.Nullable;
import org.opora.calendar.DateRange;
import org.opora.reporting.Metric;

/** What is asked for, once it has been understood. */
record Question(Metric metric, DateRange period, @Nullable String organisation) {}
