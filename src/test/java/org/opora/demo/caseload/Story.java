package org.opora.demo.caseload;

import org.jspecify.annotations.Nullable;

/**
 * What happens to one family.
 *
 * @param daysAgo the signal came in
 * @param leavesOpen form that nobody has filled in yet, so that the case waits there; empty if none
 * @param course anything out of the ordinary
 * @param event reported later on, if any
 */
record Story(
        int daysAgo,
        Severity severity,
        String leavesOpen,
        Course course,
        @Nullable Event event) {

    static Story of(int daysAgo, Severity severity) {
        return new Story(daysAgo, severity, "", Course.ORDINARY, null);
    }

    Story leavingOpen(String form) {
        return new Story(daysAgo, severity, form, course, event);
    }

    Story with(Course other) {
        return new Story(daysAgo, severity, leavesOpen, other, event);
    }

    Story with(String eventKind, int eventDaysAgo) {
        return new Story(daysAgo, severity, leavesOpen, course, new Event(eventKind, eventDaysAgo));
    }

    enum Course {
        ORDINARY,
        EMERGENCY,
        NOT_CONFIRMED,
        ONE_OFF_HELP,
        NO_NEED,
        NO_ACCESS,
        COMMISSION,
        AGREEMENT_REFUSED,
        /** Nobody has visited for three weeks. */
        VISITS_MISSED,
        /** After half a year all is well. */
        IMPROVES
    }

    record Event(String kind, int daysAgo) {}
}
