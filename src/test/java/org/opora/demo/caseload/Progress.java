package org.opora.demo.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a family's story stands: its case, and when it began. */
record Progress(Story story, DemoFamily family, LocalDate begunOn) {

    long daysAt(LocalDate today) {
        return begunOn.until(today, ChronoUnit.DAYS);
    }
}
