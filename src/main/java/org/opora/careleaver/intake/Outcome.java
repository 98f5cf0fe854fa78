package org.opora.careleaver.intake;

/** How far a row of the yearly file came. */
public enum Outcome {
    /** May go in, and waits to, unless it was a dry run. */
    GOOD,
    /** Breaks a rule. */
    BAD,
    /** The same leaver stands higher up in the file or in the registry. */
    DUPLICATE,
    /** In the registry, with a case of its own. */
    IN
}
