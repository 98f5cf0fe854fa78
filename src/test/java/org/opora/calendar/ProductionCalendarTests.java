package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionCalendarTests {

    private final WorkingDays days = Year2026.calendar();

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2026-01-01", "2026-01-09", "2026-01-10", "2026-05-01", "2026-05-11"})
    void restsOnHolidaysAndDaysOff(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-30", "2026-01-12", "2026-04-30", "2026-05-08", "2026-05-12"})
    void worksOnOrdinaryAndShortenedDays(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isTrue();
    }

    @Test
    void worksOnASaturdayTheCalendarMakesAWorkingDay() {
        LocalDate saturday = LocalDate.of(2024, 12, 28);
        assertThat(new ProductionCalendar(Map.of()).isWorkingDay(saturday)).isFalse();
        assertThat(new ProductionCalendar(Map.of(saturday, CalendarDay.Kind.WORKING)).isWorkingDay(saturday))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,2026-01-12", "2026-01-12,2026-01-12", "2026-05-01,2026-05-04", "2026-05-09,2026-05-12"})
    void movesToTheNextWorkingDay(LocalDate day, LocalDate next) {
        assertThat(days.onOrAfter(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-30,1,2026-01-12",
        "2025-12-30,3,2026-01-14",
        "2026-01-05,1,2026-01-12",
        "2026-04-30,1,2026-05-04",
        "2026-04-30,5,2026-05-08",
        "2026-04-30,6,2026-05-12",
        "2026-03-02,0,2026-03-02"
    })
    void countsWorkingDaysFromTheNextOne(LocalDate from, int workingDays, LocalDate reached) {
        assertThat(days.after(from, workingDays)).isEqualTo(reached);
    }
}
