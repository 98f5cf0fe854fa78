package org.opora.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.opora.assessment.ChangeLevel;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Plans the next home visit of a family by its level and by when it was visited last. */
@Component
public class PlanVisit {

    private final SupportCases cases;
    private final Decisions decisions;
    private final VisitStore visits;
    private final SupportBegan supportBegan;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;
    private final Region region;

    PlanVisit(
            SupportCases cases,
            Decisions decisions,
            VisitStore visits,
            SupportBegan supportBegan,
            WorkingDays workingDays,
            Deadlines deadlines,
            Region region) {
        this.cases = cases;
        this.decisions = decisions;
        this.visits = visits;
        this.supportBegan = supportBegan;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
        this.region = region;
    }

    /** A visit that is planned already is moved. */
    public Appointment plan(String caseNumber) {
        SupportCase supportCase = cases.get(caseNumber);
        SupportLevel level = ChangeLevel.levelOf(supportCase);
        LocalDate day = nextDay(supportCase, level);
        visits.open(caseNumber)
                .ifPresentOrElse(
                        open -> visits.update(open.movedTo(day)),
                        () -> visits.add(Visit.planned(caseNumber, supportCase.episode(), day)));
        OffsetDateTime visitOn = region.morningOf(day);
        OffsetDateTime overdueOn =
                deadlines.term("visit.held", urgency(level), visitOn).dueAt();
        return new Appointment(visitOn, overdueOn, level.name());
    }

    private LocalDate nextDay(SupportCase supportCase, SupportLevel level) {
        Decision schedule = decisions.decide("VisitSchedule", Map.of("level", level.name()));
        Optional<LocalDate> lastVisit =
                visits.last(supportCase.number(), supportCase.episode()).map(Visit::heldOn);
        return VisitRhythm.of(schedule, level == SupportLevel.EMERGENCY)
                .next(region.today(), supportBegan.on(supportCase), lastVisit.orElse(null), workingDays);
    }

    /** How urgent the signal was no longer matters; how close the support is, does. */
    private static String urgency(SupportLevel level) {
        return switch (level) {
            case EMERGENCY -> "EMERGENCY";
            case CRISIS -> "HIGH";
            default -> "STANDARD";
        };
    }

    /**
     * A visit that is planned.
     *
     * @param level at which the family is supported now
     */
    public record Appointment(OffsetDateTime visitOn, OffsetDateTime overdueOn, String level) {}
}
