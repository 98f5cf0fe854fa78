package org.opora.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.opora.testing.CaseDriver;
import org.opora.testing.Forms;
import org.opora.testing.Forms.Scores;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;

/** One family from the first signal through support, a review, an incident and removal to the end of after-care. */
record Life(int number, TestClock clock) {

    private static final int VISITS_BEFORE_REVIEW = 4;
    private static final int VISITS_BEFORE_REMOVAL = 4;
    private static final int CONTACTS = 3;

    void live(CaseDriver cases) {
        clock.reset();
        LocalDate today = TestClock.DAY;
        Journey family = cases.registerSignal(
                Forms.filled("register-signal", today, "familyName", surname(), "address", address()));
        admit(family);
        support(family);
        remove(family);
        if (family.isUnderWay()) {
            throw new IllegalStateException("the case still waits for " + family.waitsFor());
        }
    }

    private void admit(Journey family) {
        family.complete("identify-family", "surname", surname(), "address", address(), "members", members())
                .complete("collect-information")
                .complete("survey-home")
                .complete("assess-risks")
                .complete("choose-route")
                .complete("hold-case-conference")
                .complete("sign-agreement")
                .complete("appoint-curator")
                .complete("draft-plan")
                .complete("approve-plan");
    }

    private static void support(Journey family) {
        family.complete("carry-out-action");
        visit(family, VISITS_BEFORE_REVIEW);
        family.report("INCIDENT").complete("assess-incident");
        family.timerFires("CatchEvent_ReviewDue").complete("reassess-risks").complete("decide-review");
        visit(family, VISITS_BEFORE_REMOVAL);
    }

    private static void visit(Journey family, int times) {
        for (int i = 0; i < times; i++) {
            family.timerFires("CatchEvent_VisitDue").complete("visit-family");
        }
    }

    private static void remove(Journey family) {
        family.timerFires("CatchEvent_ReviewDue")
                .completeWith("reassess-risks", Scores.calm("E1", "1", "F1", "2"))
                .complete("decide-review", "reviewOutcome", "REMOVE", "removalReason", "IMPROVED")
                .complete("decide-removal");
        for (int i = 0; i < CONTACTS; i++) {
            family.timerFires("CatchEvent_ContactDue").complete("contact-family");
        }
    }

    /** No two families are alike, so that none is taken for another. */
    private String surname() {
        return "ДЕМО-" + letters(number * 7919L + 104_729);
    }

    private String address() {
        return "Чита, ул. " + letters(number * 15_485_863L + 32_452_843) + ", " + number;
    }

    private List<Map<String, Object>> members() {
        return List.of(
                Map.of("role", "MOTHER", "lastName", surname(), "firstName", "Алла", "bornOn", "1990-05-17"),
                Map.of("role", "CHILD", "lastName", surname(), "firstName", "Егор", "bornOn", "2017-09-01"));
    }

    private static String letters(long seed) {
        StringBuilder word = new StringBuilder();
        for (long rest = seed; rest > 0; rest /= 29) {
            word.append((char) ('а' + rest % 29));
        }
        return word.toString();
    }
}
