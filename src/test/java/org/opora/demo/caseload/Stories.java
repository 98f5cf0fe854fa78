package org.opora.demo.caseload;

import static org.opora.demo.caseload.Severity.BASIC;
import static org.opora.demo.caseload.Severity.CONSULTATIVE;
import static org.opora.demo.caseload.Severity.CRISIS;
import static org.opora.demo.caseload.Severity.PREVENTIVE;

import java.util.List;
import java.util.stream.Stream;
import org.opora.demo.caseload.Story.Course;

/** Forty stories, so that every desk has something on it. */
final class Stories {

    private Stories() {}

    static List<Story> all() {
        return Stream.of(signals(), assessments(), admissions(), supported(), ended())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Story> signals() {
        return List.of(
                Story.of(0, BASIC).leavingOpen("identify-family"),
                Story.of(1, PREVENTIVE).leavingOpen("identify-family"),
                Story.of(0, CRISIS).with(Course.EMERGENCY).leavingOpen("respond-to-emergency"),
                Story.of(3, BASIC).leavingOpen("collect-information"),
                Story.of(5, PREVENTIVE).leavingOpen("collect-information"),
                Story.of(200, PREVENTIVE).with(Course.NOT_CONFIRMED),
                Story.of(40, PREVENTIVE).with(Course.NOT_CONFIRMED));
    }

    private static List<Story> assessments() {
        return List.of(
                Story.of(6, BASIC).leavingOpen("survey-home"),
                Story.of(20, CRISIS).leavingOpen("survey-home"),
                Story.of(25, BASIC).with(Course.NO_ACCESS).leavingOpen("visit-jointly"),
                Story.of(10, BASIC).leavingOpen("assess-risks"),
                Story.of(13, PREVENTIVE).leavingOpen("assess-risks"),
                Story.of(14, CRISIS).leavingOpen("choose-route"),
                Story.of(12, BASIC).leavingOpen("choose-route"),
                Story.of(90, PREVENTIVE).with(Course.ONE_OFF_HELP),
                Story.of(120, CONSULTATIVE).with(Course.NO_NEED));
    }

    private static List<Story> admissions() {
        return List.of(
                Story.of(18, BASIC).leavingOpen("hold-case-conference"),
                Story.of(21, CRISIS).leavingOpen("hold-case-conference"),
                Story.of(23, CRISIS).with(Course.COMMISSION).leavingOpen("record-commission-resolution"),
                Story.of(26, BASIC).leavingOpen("sign-agreement"),
                Story.of(28, PREVENTIVE).leavingOpen("appoint-curator"),
                Story.of(32, BASIC).leavingOpen("draft-plan"),
                Story.of(34, BASIC).leavingOpen("approve-plan"),
                Story.of(100, BASIC).with(Course.AGREEMENT_REFUSED));
    }

    private static List<Story> supported() {
        return List.of(
                Story.of(23, BASIC),
                Story.of(25, BASIC),
                Story.of(27, BASIC),
                Story.of(45, BASIC),
                Story.of(60, BASIC).leavingOpen("confirm-with-family"),
                Story.of(75, BASIC).with(Course.VISITS_MISSED),
                Story.of(55, CRISIS),
                Story.of(80, CRISIS).with(Course.COMMISSION).with("INCIDENT", 12),
                Story.of(110, PREVENTIVE),
                Story.of(150, PREVENTIVE).with("FAMILY_MOVED", 4).leavingOpen("confirm-transfer"),
                Story.of(70, CONSULTATIVE),
                Story.of(130, BASIC).with("CONSENT_WITHDRAWN", 3).leavingOpen("decide-on-withdrawal"),
                Story.of(135, BASIC).leavingOpen("decide-review"));
    }

    private static List<Story> ended() {
        return List.of(
                Story.of(260, BASIC).with(Course.IMPROVES),
                Story.of(240, BASIC).with(Course.IMPROVES),
                Story.of(225, BASIC).with(Course.IMPROVES),
                Story.of(215, BASIC).with(Course.IMPROVES).leavingOpen("decide-removal"));
    }
}
