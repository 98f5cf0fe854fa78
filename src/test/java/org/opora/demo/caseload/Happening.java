package org.opora.demo.caseload;

import java.time.LocalDate;

/** Something that happens to a leaver on a day. */
record Happening(LocalDate on, Runnable act) {}
