package org.opora.demo.caseload;

import java.time.LocalDate;

/** Where a leaver's story stands: who it is about, and when he was entered. */
record LeaverProgress(LeaverStory story, DemoLeaver leaver, LocalDate enteredOn) {

    private static final int EARLIEST_DAYS = 255;
    private static final int LATE_ENTRY_DAYS = 205;
    private static final int WEEKS_OF_ENTRY = 4;

    /** Whoever left too long ago was entered late; whoever leaves next year has just been entered. */
    static LeaverProgress of(DemoLeaver leaver, LeaverStory story, LocalDate today) {
        LocalDate day = leaver.enteredOn();
        if (day.isBefore(today.minusDays(EARLIEST_DAYS))) {
            day = today.minusDays(LATE_ENTRY_DAYS);
        } else if (!day.isBefore(today)) {
            day = today.minusDays(2 + leaver.number() % WEEKS_OF_ENTRY * 7L);
        }
        return new LeaverProgress(story, leaver, Caseload.workingDay(day));
    }
}
