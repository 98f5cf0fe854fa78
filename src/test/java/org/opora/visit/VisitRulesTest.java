package org.opora.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.opora.calendar.WorkingDays;
import org.opora.casefile.VisitKind;
import org.opora.engine.Decision;

class VisitRulesTest {

    /** A Saturday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Nested
    class AVisit {

        private final Visit planned = Visit.planned("FP-2026-000001", 1, VisitKind.HOME_VISIT, TODAY);

        @Test
        void countsTriesWithoutAccessInARow() {
            assertThat(planned.took(TODAY, Visit.Outcome.NO_ACCESS, 1).missedInRow())
                    .isEqualTo(2);
        }

        @Test
        void beginsToCountAnewOnceTheFamilyIsMet() {
            assertThat(planned.took(TODAY, Visit.Outcome.HELD, 3).missedInRow()).isZero();
            assertThat(planned.took(TODAY, Visit.Outcome.INCIDENT, 3).missedInRow())
                    .isZero();
        }

        @Test
        void takesPlaceOnce() {
            Visit held = planned.took(TODAY, Visit.Outcome.HELD, 0);

            assertThatThrownBy(() -> held.took(TODAY, Visit.Outcome.HELD, 0)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> held.movedTo(TODAY)).isInstanceOf(IllegalStateException.class);
        }

        @Test
        void movesWhilePlanned() {
            assertThat(planned.movedTo(TODAY.plusDays(2)).plannedOn()).isEqualTo(TODAY.plusDays(2));
        }
    }

    @Nested
    class TheRhythm {

        private final VisitRhythm crisis = new VisitRhythm(null, Period.parse("P3D"), Period.parse("P7D"), false);
        private final VisitRhythm emergency = new VisitRhythm(null, Period.parse("P1D"), Period.parse("P1D"), true);

        @Test
        void countsFromTodayBeforeTheFirstVisit() {
            assertThat(next(crisis, TODAY, null)).isEqualTo("2026-11-24");
        }

        @Test
        void countsFromTheLastVisit() {
            assertThat(next(crisis, TODAY, TODAY.minusDays(1))).isEqualTo("2026-11-23");
        }

        @Test
        void isCloserInTheFirstTwoWeeks() {
            assertThat(next(crisis, TODAY.minusDays(13), TODAY.minusDays(1))).isEqualTo("2026-11-23");
            assertThat(next(crisis, TODAY.minusDays(14), TODAY.minusDays(1))).isEqualTo("2026-11-27");
        }

        @Test
        void fallsOnWorkingDays() {
            assertThat(next(crisis, TODAY.minusDays(100), TODAY.minusDays(6))).isEqualTo("2026-11-23");
        }

        @Test
        void goesOnThroughDaysOffInAnEmergency() {
            assertThat(next(emergency, TODAY, TODAY)).isEqualTo("2026-11-22");
        }

        @Test
        void isNeverInThePast() {
            assertThat(next(emergency, TODAY, TODAY.minusDays(5))).isEqualTo(TODAY);
        }

        @Test
        void usesTheLaterPeriodWhereTheTableHasNoFirstWeeks() {
            Map<String, @Nullable Object> row = Map.of("visitEvery", "P14D");
            var rhythm = VisitRhythm.of(new Decision("VisitSchedule", 1, Map.of(), List.of(), List.of(row)), false);

            assertThat(rhythm).isEqualTo(new VisitRhythm(null, Period.ofDays(14), Period.ofDays(14), false));
        }

        @Test
        void countsTheFirstFromTheBeginningWhereTheTableSaysSo() {
            var inspection = new VisitRhythm(Period.parse("P1M"), Period.parse("P6M"), Period.parse("P6M"), false);

            assertThat(next(inspection, TODAY.minusDays(10), null)).isEqualTo("2026-12-11");
            assertThat(next(inspection, TODAY.minusDays(40), null)).isEqualTo("2026-11-23");
            assertThat(next(inspection, TODAY.minusDays(40), TODAY.minusDays(3)))
                    .isEqualTo("2027-05-18");
        }

        private LocalDate next(VisitRhythm rhythm, LocalDate began, @Nullable LocalDate lastVisit) {
            return rhythm.next(TODAY, began, lastVisit, new FiveDayWeek());
        }
    }

    @Nested
    class TheScore {

        @Test
        void fallsByPercentOfWhatItWas() {
            assertThat(ReviewFacts.fallPercent(40, 26)).isEqualTo(35);
        }

        @Test
        void doesNotFallWhenItRisesOrWasNothing() {
            assertThat(ReviewFacts.fallPercent(10, 20)).isZero();
            assertThat(ReviewFacts.fallPercent(0, 0)).isZero();
        }
    }

    private static final class FiveDayWeek implements WorkingDays {

        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        }

        @Override
        public LocalDate onOrAfter(LocalDate day) {
            return isWorkingDay(day) ? day : onOrAfter(day.plusDays(1));
        }

        @Override
        public LocalDate after(LocalDate day, int workingDays) {
            throw new UnsupportedOperationException();
        }
    }
}
