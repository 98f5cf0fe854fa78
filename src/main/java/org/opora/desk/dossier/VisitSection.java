package org.opora.desk.dossier;

import java.time.LocalDate;
import java.util.List;
import org.opora.calendar.Region;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCase;
import org.opora.visit.Meetings;
import org.opora.visit.Meetings.Meeting;
import org.springframework.stereotype.Component;

/** Visits and other meetings, planned and done. */
@Component
class VisitSection {

    private static final int RECENT = 10;

    private final Meetings meetings;
    private final Said said;
    private final Region region;

    VisitSection(Meetings meetings, Said said, Region region) {
        this.meetings = meetings;
        this.said = said;
        this.region = region;
    }

    /** What was planned is held no more once support is over. */
    Visits of(SupportCase supportCase) {
        boolean goesOn = supportCase.kind() == CaseKind.CARE_LEAVER
                || supportCase.status().equals("SUPPORTED");
        List<Meeting> all = meetings.of(supportCase.number());
        List<VisitRow> done = all.stream()
                .filter(meeting -> meeting.heldOn() != null)
                .map(this::row)
                .toList();
        return new Visits(
                all.stream()
                        .filter(meeting -> goesOn && meeting.heldOn() == null)
                        .map(this::row)
                        .toList(),
                done.stream().limit(RECENT).toList(),
                done.stream().skip(RECENT).toList());
    }

    private VisitRow row(Meeting meeting) {
        LocalDate held = meeting.heldOn();
        String outcome = said.code("dossier.visitOutcome", meeting.outcome());
        return new VisitRow(
                said.text("meeting." + meeting.kind()),
                said.day(meeting.plannedOn()),
                said.day(held),
                meeting.missedInRow() > 1
                        ? outcome + ", " + said.text("visits.missed", String.valueOf(meeting.missedInRow()))
                        : outcome,
                held == null && meeting.plannedOn().isBefore(region.today()));
    }

    /** @param earlier held before the ten that stand in sight */
    record Visits(List<VisitRow> planned, List<VisitRow> done, List<VisitRow> earlier) {

        public boolean before() {
            return !earlier.isEmpty();
        }

        public boolean any() {
            return coming() || past();
        }

        public boolean coming() {
            return !planned.isEmpty();
        }

        public boolean past() {
            return !done.isEmpty();
        }
    }

    /** @param late planned for a day that is over */
    record VisitRow(String kind, String planned, String held, String outcome, boolean late) {}
}
