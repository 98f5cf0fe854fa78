package org.opora.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.opora.assessment.ChangeLevel;
import org.opora.calendar.Deadlines;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.SupportCase;
import org.opora.casefile.SupportCases;
import org.opora.casefile.SupportLevel;
import org.opora.casefile.VisitKind;
import org.opora.casefile.VisitSchedule;
import org.springframework.stereotype.Component;

/** Plans the next visit or other meeting of a case by its kind and level and by when the last one was. */
@Component
public class PlanVisit {

    private final SupportCases cases;
    private final VisitSchedule schedule;
    private final VisitStore visits;
    private final SupportBegan supportBegan;
    private final WorkingDays workingDays;
    private final Deadlines deadlines;
    private final Region region;

    PlanVisit(
            SupportCases cases,
            VisitSchedule schedule,
            VisitStore visits,
            SupportBegan supportBegan,
            WorkingDays workingDays,
            Deadlines deadlines,
            Region region) {
        this.cases = cases;
        this.schedule = schedule;
        this.visits = visits;
        this.supportBegan = supportBegan;
        this.workingDays = workingDays;
        this.deadlines = deadlines;
        this.region = region;
    }

    /** Counted from the beginning of support. A visit that is planned already is moved. */
    public Appointment plan(String caseNumber, VisitKind kind) {
        return plan(caseNumber, kind, supportBegan.on(cases.get(caseNumber)));
    }

    /**
     * A visit that is planned already is moved.
     *
     * @param began what the first one is counted from, such as the day of moving in
     */
    public Appointment plan(String caseNumber, VisitKind kind, LocalDate began) {
        return planOn(caseNumber, kind, nextDay(cases.get(caseNumber), kind, began));
    }

    /** As {@link #plan(String, VisitKind)}, on this day, whatever the schedule says. */
    public Appointment planOn(String caseNumber, VisitKind kind, LocalDate day) {
        SupportCase supportCase = cases.get(caseNumber);
        SupportLevel level = ChangeLevel.levelOf(supportCase);
        visits.open(caseNumber, kind)
                .ifPresentOrElse(
                        open -> visits.update(open.movedTo(day)),
                        () -> visits.add(Visit.planned(caseNumber, supportCase.episode(), kind, day)));
        OffsetDateTime visitOn = region.morningOf(day);
        OffsetDateTime overdueOn =
                deadlines.term(kind.deadline(), urgency(level), visitOn).dueAt();
        return new Appointment(visitOn, overdueOn, level.name());
    }

    private LocalDate nextDay(SupportCase supportCase, VisitKind kind, LocalDate began) {
        SupportLevel level = ChangeLevel.levelOf(supportCase);
        Optional<LocalDate> lastVisit =
                visits.last(supportCase.number(), supportCase.episode(), kind).map(Visit::heldOn);
        return VisitRhythm.of(schedule.of(supportCase.number(), kind, level.name()), level == SupportLevel.EMERGENCY)
                .next(region.today(), began, lastVisit.orElse(null), workingDays);
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
     * @param level of support now
     */
    public record Appointment(OffsetDateTime visitOn, OffsetDateTime overdueOn, String level) {}
}
