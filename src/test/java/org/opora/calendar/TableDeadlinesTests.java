package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.engine.DueDates;
import org.opora.engine.DueDates.Step;
import org.opora.testing.domain.DomainTest;
import org.opora.testing.domain.TablesAsGiven;
import org.opora.testing.domain.WallClock;
import org.springframework.beans.factory.annotation.Autowired;

@DomainTest
class TableDeadlinesTests {

    private static final Step SURVEY =
            new Step("FP-2026-000001", "task-1", "Task_SurveyHome", "survey.act", "STANDARD", null, null);

    @Autowired
    Deadlines deadlines;

    @Autowired
    DueDates dueDates;

    @Autowired
    CalendarDays calendarDays;

    @Autowired
    TablesAsGiven tables;

    @Autowired
    WallClock clock;

    @Autowired
    Region region;

    @BeforeEach
    void itIsThirtiethOfApril() {
        clock.set("2026-04-30T10:00:00+03:00");
        tables.forget();
        forgetWhatATestRollsBack();
    }

    @Test
    void remembersHowATermCameAbout() {
        tables.answer(
                "Deadlines",
                Map.of("period", "P1D", "calendar", "WORKING", "legalBasis", "442-FZ art. 15", "remindPercent", 25));

        assertThat(dueDates.of(SURVEY).orElseThrow().dueAt()).isEqualTo("2026-05-04T18:00:00+03:00");

        assertThat(deadlines.of("FP-2026-000001")).singleElement().satisfies(deadline -> {
            assertThat(deadline.taskKey()).isEqualTo("Task_SurveyHome");
            assertThat(deadline.rule()).isEqualTo("rule-3");
            assertThat(deadline.tableVersion()).isEqualTo(7);
            assertThat(deadline.term().legalBasis()).isEqualTo("442-FZ art. 15");
            assertThat(deadline.term().remindAt()).isEqualTo("2026-05-01T12:00:00+03:00");
            assertThat(deadline.term().escalateAt()).isEqualTo(deadline.term().dueAt());
        });
    }

    @Test
    void countsATermFromWhereTheStepSays() {
        tables.answer("Deadlines", Map.of("period", "P30D", "calendar", "CALENDAR"));
        Step step = new Step(
                "FP-2026-000001",
                "task-1",
                "Task_SurveyHome",
                "survey.act",
                "STANDARD",
                region.now().minusDays(20),
                null);

        assertThat(dueDates.of(step).orElseThrow().dueAt()).isEqualTo("2026-05-12T18:00:00+03:00");
        assertThat(deadlines.of("FP-2026-000001"))
                .singleElement()
                .satisfies(deadline -> assertThat(deadline.term().start()).isEqualTo("2026-04-10T10:00:00+03:00"));
    }

    @Test
    void countsBackFromADayThatAStepMustPrecede() {
        tables.answer("Deadlines", Map.of("period", "P14D", "calendar", "CALENDAR"));
        var before = new Step(
                "CL-2026-000001",
                "task-2",
                "Task_PrepareExit",
                "exit.prepared",
                "STANDARD",
                null,
                LocalDate.parse("2026-06-30"));

        assertThat(dueDates.of(before).orElseThrow().dueAt()).isEqualTo("2026-06-16T18:00:00+03:00");
    }

    @Test
    void givesNoDueDateToAStepWithoutARow() {
        assertThat(dueDates.of(SURVEY)).isEmpty();
        assertThat(deadlines.of("FP-2026-000001")).isEmpty();
    }

    @Test
    void namesTheKeyThatHasNoRow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> deadlines.term("referral.accept", null, region.now()))
                .withMessageContaining("referral.accept");
    }

    @Test
    void followsWhatAnAdministratorSetAtOnce() {
        tables.answer("Deadlines", Map.of("period", "P1D", "calendar", "WORKING"));
        calendarDays.put(new CalendarDay(LocalDate.of(2026, 5, 4), CalendarDay.Kind.HOLIDAY, "Day of the region"));

        assertThat(dueDates.of(SURVEY).orElseThrow().dueAt()).isEqualTo("2026-05-05T18:00:00+03:00");
    }

    /** What the calendar remembers is not rolled back with the test. */
    @AfterEach
    void forgetWhatATestRollsBack() {
        calendarDays.put(new CalendarDay(LocalDate.of(2099, 1, 1), CalendarDay.Kind.HOLIDAY, null));
    }
}
