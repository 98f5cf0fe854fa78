package org.opora.demo.caseload;

import org.jspecify.annotations.Nullable;
import org.opora.careleaver.HelpRequest;

/**
 * What happens to one care leaver whose support is led by its process.
 *
 * @param leftDaysAgo days since he left the institution, negative if he is still to leave
 * @param home index of the institution
 * @param leavesOpen form that nobody has filled in of late, so that the case waits there; empty if none
 * @param course anything out of the ordinary
 * @param event reported later on, if any
 */
record LeaverStory(
        int leftDaysAgo,
        int home,
        String leavesOpen,
        Course course,
        @Nullable Event event) {

    /** From then on the form is left open; before, it was filled in like any other. */
    static final int LATELY_DAYS = 31;

    static LeaverStory of(int leftDaysAgo, int home) {
        return new LeaverStory(leftDaysAgo, home, "", Course.ORDINARY, null);
    }

    LeaverStory leavingOpen(String form) {
        return new LeaverStory(leftDaysAgo, home, form, course, event);
    }

    LeaverStory with(Course other) {
        return new LeaverStory(leftDaysAgo, home, leavesOpen, other, event);
    }

    LeaverStory reporting(String kind, int daysAgo) {
        return new LeaverStory(leftDaysAgo, home, leavesOpen, course, new Event(kind, null, daysAgo));
    }

    LeaverStory asking(HelpRequest.Kind kind, int daysAgo) {
        return new LeaverStory(leftDaysAgo, home, leavesOpen, course, new Event("HELP", kind, daysAgo));
    }

    enum Course {
        ORDINARY,
        /** Refuses the first offer. */
        REFUSES,
        /** Got housing on the day of leaving. */
        HOUSED,
        /** Lives in housing whose contract ends in a few weeks. */
        TENANCY_ENDS,
        /** Cannot be reached any more, once support has begun. */
        SILENT
    }

    /**
     * @param kind of an event of the case, or {@code HELP}
     * @param help that is asked for, null unless help is
     */
    record Event(String kind, HelpRequest.@Nullable Kind help, int daysAgo) {}
}
