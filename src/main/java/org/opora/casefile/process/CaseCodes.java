package org.opora.casefile.process;

/** Codes that several steps of a case speak in. */
final class CaseCodes {

    static final String VOLUNTARY = "VOLUNTARY_442";
    static final String PREVENTIVE = "PREVENTIVE_120";

    static final String NO_NEED = "NO_NEED";
    static final String ONE_OFF_HELP = "ONE_OFF_HELP";
    static final String ATTACHED = "ATTACHED";
    static final String DUPLICATE = "DUPLICATE";
    static final String REFUSED = "REFUSED";
    static final String NOT_CONFIRMED = "NOT_CONFIRMED";

    static final String SUPPORTED = "SUPPORTED";
    static final String SIGNAL = "SIGNAL";

    private CaseCodes() {}
}
