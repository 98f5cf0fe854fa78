package org.opora.casefile;

/** The number of a case: kind, year and running number, e.g. {@code FP-2026-000123}. */
record CaseNumber(CaseKind kind, int year, long running) {

    @Override
    public String toString() {
        return "%s-%04d-%06d".formatted(kind.letters(), year, running);
    }
}
