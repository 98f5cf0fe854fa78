package org.opora.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.opora.assessment.fakes.Cases;
import org.opora.assessment.fakes.FakeDecisions;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.VisitSchedule;
import org.opora.registry.CareLeavers;

class PlanReviewTest {

    @Test
    void fallsOnTheMorningOfAWorkingDayAfterTheLevelsPeriod() {
        var decisions = new FakeDecisions().gives("VisitSchedule", "reviewEvery", "P1M");
        WorkingDays workingDays = mock(WorkingDays.class);
        when(workingDays.onOrAfter(LocalDate.of(2026, 12, 21))).thenReturn(LocalDate.of(2026, 12, 22));
        var review = new PlanReview(
                Cases.holding(Cases.at("CRISIS")),
                new VisitSchedule(decisions, mock(CareLeavers.class), Cases.REGION),
                workingDays,
                Cases.REGION);

        assertThat(review.nextReview(Cases.NUMBER)).isEqualTo(OffsetDateTime.parse("2026-12-22T09:00:00+03:00"));
        assertThat(decisions.inputs("VisitSchedule")).containsEntry("level", "CRISIS");
    }
}
