package org.opora.casefile;

/** Where a case stands. */
enum CaseStatus {
    /** A signal, or a relapse, that is being looked into. */
    SIGNAL,
    SUPPORTED,
    AFTER_CARE,
    CLOSED
}
