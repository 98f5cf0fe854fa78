package org.opora.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Objects;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.CaseKind;
import org.opora.casefile.SupportCases;
import org.opora.casefile.VisitKind;
import org.opora.casefile.VisitSchedule;
import org.springframework.stereotype.Component;

/** Sets the day on which support is reviewed next, by level (table VisitSchedule, column reviewEvery). */
@Component
public class PlanReview {

    private final SupportCases cases;
    private final VisitSchedule schedule;
    private final WorkingDays workingDays;
    private final Region region;

    PlanReview(SupportCases cases, VisitSchedule schedule, WorkingDays workingDays, Region region) {
        this.cases = cases;
        this.schedule = schedule;
        this.workingDays = workingDays;
        this.region = region;
    }

    /** Morning of a working day. */
    public OffsetDateTime nextReview(String caseNumber) {
        String level = Objects.requireNonNull(cases.get(caseNumber).level(), "case under support has no level");
        VisitKind kind = VisitKind.usual(CaseKind.of(caseNumber));
        String every = schedule.of(caseNumber, kind, level).text("reviewEvery");
        LocalDate day = region.today().plus(Period.parse(every));
        return region.morningOf(workingDays.onOrAfter(day));
    }
}
