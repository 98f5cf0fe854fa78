package org.opora.demo.caseload;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opora.demo.caseload.LeaverStory.Course;
import org.opora.registry.Circumstances;
import org.opora.testing.Forms;

/** Fills in the forms of one leaver's case. */
record LeaverPen(LeaverProgress progress, LocalDate today) {

    private static final int WEEKS_UNTIL_TENANCY_ENDS = 12;
    private static final int YEARS_OF_TENANCY = 5;
    private static final List<String> ACTIONS = List.of(
            "DOCUMENTS|Registration at the dormitory|Both papers are there",
            "EMPLOYMENT|Job for the holidays|A contract of employment",
            "EDUCATION|Talk with the college about the backlog|The term is passed");

    Map<String, Object> write(String form) {
        return switch (form) {
            case "record-exit" -> exit();
            case "offer-support" -> filled(form, "offerOutcome", refuses() ? "REFUSED" : "ACCEPTED");
            case "sign-agreement" ->
                filled(form, "agreementNumber", "ПС-" + progress.leaver().number());
            case "decide-level" ->
                filled(form, "curator", Institutions.adviser(progress.leaver().institution()));
            case "draft-plan" -> filled(form, "actions", actions());
            case "inspect-housing" -> filled(form, "finding", "FIT_WITH_FAULTS", "problems", List.of("REPAIR", "DEBT"));
            case "contact-care-leaver" -> filled(form, "visitOutcome", is(Course.SILENT) ? "NO_ACCESS" : "HELD");
            case "break-silence" -> is(Course.SILENT) ? notReached() : filled(form);
            default -> filled(form);
        };
    }

    /** How he lives, where the day of leaving is not what the registry learns it by. */
    Circumstances circumstances() {
        Circumstances usual = progress.leaver().circumstances(today);
        LocalDate movedInOn = progress.leaver().exitOn();
        return switch (progress.story().course()) {
            case HOUSED ->
                housed(usual, movedInOn, movedInOn.plusYears(YEARS_OF_TENANCY).minusDays(1));
            case TENANCY_ENDS -> housed(usual, movedInOn, today.plusWeeks(WEEKS_UNTIL_TENANCY_ENDS));
            default ->
                new Circumstances(
                        usual.destination(),
                        usual.education(),
                        usual.work(),
                        usual.housingRight(),
                        "ON_LIST",
                        null,
                        null);
        };
    }

    private static Circumstances housed(Circumstances usual, LocalDate from, LocalDate until) {
        return new Circumstances(
                "OWN_HOUSING", usual.education(), usual.work(), "ENTITLED", "SPECIALISED", from, until);
    }

    private Map<String, Object> exit() {
        Circumstances lives = circumstances();
        return filled(
                "record-exit",
                "exitOn",
                progress.leaver().exitOn().toString(),
                "destination",
                lives.destination(),
                "education",
                lives.education(),
                "work",
                lives.work(),
                "housingRight",
                lives.housingRight(),
                "housing",
                lives.housing(),
                "movedInOn",
                text(lives.movedInOn()),
                "tenancyUntil",
                text(lives.tenancyUntil()));
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Only the first time, not when he is asked again. */
    private boolean refuses() {
        return is(Course.REFUSES) && today.isBefore(progress.leaver().exitOn().plusMonths(2));
    }

    private Map<String, Object> notReached() {
        return filled("break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);
    }

    private List<Map<String, Object>> actions() {
        String[] words =
                ACTIONS.get(progress.leaver().number() % ACTIONS.size()).split("\\|");
        Map<String, Object> action = new HashMap<>(Forms.action(words[0], "NONE", today));
        action.put("title", words[1]);
        action.put("indicator", words[2]);
        return List.of(action);
    }

    private boolean is(Course course) {
        return progress.story().course() == course;
    }

    private Map<String, Object> filled(String form, Object... different) {
        return Forms.filled(form, today, different);
    }
}
