package org.opora.casefile;

/** The number of a case: kind, year and running number, e.g. {@code FP-2026-000123}. */
record CaseNumber(int year, long running) {

    private static final String FAMILY_PATRONAGE = "FP";

    @Override
    public String toString() {
        return "%s-%04d-%06d".formatted(FAMILY_PATRONAGE, year, running);
    }
}
