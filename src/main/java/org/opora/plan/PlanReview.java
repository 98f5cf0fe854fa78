package org.opora.plan;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.Map;
import java.util.Objects;
import org.opora.calendar.Region;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.SupportCases;
import org.opora.engine.Decisions;
import org.springframework.stereotype.Component;

/** Sets the day on which support is reviewed next, by level (table VisitSchedule, column reviewEvery). */
@Component
public class PlanReview {

    private final SupportCases cases;
    private final Decisions decisions;
    private final WorkingDays workingDays;
    private final Region region;

    PlanReview(SupportCases cases, Decisions decisions, WorkingDays workingDays, Region region) {
        this.cases = cases;
        this.decisions = decisions;
        this.workingDays = workingDays;
        this.region = region;
    }

    /** Morning of a working day. */
    public OffsetDateTime nextReview(String caseNumber) {
        String level = Objects.requireNonNull(cases.get(caseNumber).level(), "case under support has no level");
        String every = decisions.decide("VisitSchedule", Map.of("level", level)).text("reviewEvery");
        LocalDate day = region.today().plus(Period.parse(every));
        return region.morningOf(workingDays.onOrAfter(day));
    }
}
