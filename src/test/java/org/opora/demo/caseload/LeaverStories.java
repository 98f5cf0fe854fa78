package org.opora.demo.caseload;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opora.careleaver.HelpRequest.Kind;
import org.opora.demo.caseload.LeaverStory.Course;

/** Stories of leavers, so that an adviser, a head and the ministry see every step of support at work. */
final class LeaverStories {

    private LeaverStories() {}

    static List<LeaverStory> all() {
        return Stream.of(atTheFirstHome(), before(), offered(), supported(), ordinary())
                .flatMap(List::stream)
                .toList();
    }

    /** So that {@code adviser} and {@code head} have something of everything on their desks. */
    private static List<LeaverStory> atTheFirstHome() {
        return List.of(
                LeaverStory.of(-200, 0).leavingOpen("prepare-exit"),
                LeaverStory.of(3, 0).leavingOpen("record-exit"),
                LeaverStory.of(9, 0).leavingOpen("offer-support"),
                LeaverStory.of(13, 0).leavingOpen("sign-agreement"),
                LeaverStory.of(19, 0).leavingOpen("decide-level"),
                LeaverStory.of(24, 0).leavingOpen("draft-plan"),
                LeaverStory.of(44, 0).with(Course.HOUSED).leavingOpen("inspect-housing"),
                LeaverStory.of(84, 0).with(Course.SILENT).leavingOpen("break-silence"),
                LeaverStory.of(110, 0).leavingOpen("answer-help-request").asking(Kind.EMPLOYMENT, 1),
                LeaverStory.of(180, 0).with(Course.SILENT).leavingOpen("review-manual-control"),
                LeaverStory.of(1000, 0).with(Course.TENANCY_ENDS).leavingOpen("conclude-tenancy"),
                LeaverStory.of(400, 0).leavingOpen("decide-review"));
    }

    private static List<LeaverStory> before() {
        return List.of(
                LeaverStory.of(-220, 1).leavingOpen("prepare-exit"),
                LeaverStory.of(-200, 2).leavingOpen("prepare-exit"),
                LeaverStory.of(-25, 3),
                LeaverStory.of(1, 4).leavingOpen("record-exit"));
    }

    private static List<LeaverStory> offered() {
        return List.of(
                LeaverStory.of(12, 5).leavingOpen("offer-support"),
                LeaverStory.of(60, 6).with(Course.REFUSES),
                LeaverStory.of(100, 7).with(Course.REFUSES).leavingOpen("offer-support"),
                LeaverStory.of(17, 8).leavingOpen("assess-needs"),
                LeaverStory.of(21, 9).leavingOpen("decide-level"),
                LeaverStory.of(27, 10).leavingOpen("approve-plan"));
    }

    private static List<LeaverStory> supported() {
        return List.of(
                LeaverStory.of(90, 11).leavingOpen("contact-care-leaver"),
                LeaverStory.of(50, 12).with(Course.HOUSED).leavingOpen("follow-up-housing"),
                LeaverStory.of(142, 1).with(Course.SILENT).leavingOpen("take-manual-control"),
                LeaverStory.of(120, 13).leavingOpen("give-help").asking(Kind.LEGAL_ADVICE, 12),
                LeaverStory.of(150, 14).leavingOpen("end-support").reporting("MOVED", 4),
                LeaverStory.of(130, 15).leavingOpen("assess-needs").reporting("INCIDENT", 5),
                LeaverStory.of(420, 2).leavingOpen("assess-needs"));
    }

    private static List<LeaverStory> ordinary() {
        return IntStream.rangeClosed(1, 6)
                .mapToObj(home -> LeaverStory.of(70 + 20 * home, home))
                .toList();
    }
}
