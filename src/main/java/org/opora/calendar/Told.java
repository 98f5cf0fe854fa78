package org.opora.calendar;

/** Who has been told that a step is late. */
enum Told {
    NOBODY,
    SUPERVISOR,
    HEAD,
    /** The step has ended; there is nothing left to tell. */
    ENDED
}
