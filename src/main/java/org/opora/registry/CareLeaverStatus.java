package org.opora.registry;

/** Where a care leaver stands; independent of the case, since the right to housing outlives the support. */
public enum CareLeaverStatus {
    /** Entered, support not offered yet. */
    REGISTERED,
    OFFERED,
    SUPPORTED,
    REFUSED,
    LOST_CONTACT,
    ENDED
}
