package org.opora.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.calendar.DateRange;

class ReachTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-07-06");

    @ParameterizedTest
    @CsvSource({
        "2026-07-06, 2026-04-07",
        "2026-05-31, 2026-03-01",
        "2026-11-30, 2026-09-01",
        "2028-02-29, 2027-12-01",
        "2026-02-28, 2025-12-01",
        "2026-03-14, 2025-12-15"
    })
    void threeMonthsAreWholeMonths(LocalDate to, LocalDate from) {
        assertThat(Reach.THREE_MONTHS.period(null, to, TODAY)).isEqualTo(new DateRange(from, to));
    }

    @Test
    void whatIsNotSaidIsTheMetricsOwn() {
        assertThat(Reach.YEAR.period(null, null, TODAY)).isEqualTo(days("2026-01-01", "2026-12-31"));
        assertThat(Reach.YEAR.period(null, LocalDate.parse("2024-02-29"), TODAY))
                .isEqualTo(days("2024-01-01", "2024-02-29"));
        assertThat(Reach.THREE_MONTHS.period(null, null, TODAY)).isEqualTo(days("2026-04-07", "2026-07-06"));
        assertThat(Reach.DAY.period(null, null, TODAY)).isEqualTo(new DateRange(TODAY, TODAY));
    }

    @Test
    void noPeriodEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reach.DAY.period(TODAY, LocalDate.parse("2026-07-05"), TODAY));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2025-01-01, 2025-12-31, true",
        "YEAR, 2025-01-01, 2025-12-30, false",
        "YEAR, 2024-12-31, 2025-12-31, false",
        "YEAR, 2024-07-01, 2025-06-30, false",
        "YEAR, 2025-01-01, 2025-03-31, false",
        "THREE_MONTHS, 2026-01-01, 2026-03-31, true",
        "THREE_MONTHS, 2026-02-01, 2026-04-30, false",
        "THREE_MONTHS, 2026-01-01, 2026-12-31, false",
        "DAY, 2026-04-01, 2026-06-30, true",
        "DAY, 2026-06-30, 2026-06-30, false"
    })
    void thePublicAsksForWholePeriodsOnly(Reach reach, LocalDate from, LocalDate to, boolean open) {
        assertThat(reach.isPublic(new DateRange(from, to))).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2026-07-06, 2025-01-01, 2025-12-31",
        "YEAR, 2025-12-31, 2025-01-01, 2025-12-31",
        "YEAR, 2025-12-30, 2024-01-01, 2024-12-31",
        "DAY, 2026-07-06, 2026-04-01, 2026-06-30",
        "DAY, 2026-06-29, 2026-01-01, 2026-03-31",
        "THREE_MONTHS, 2026-03-31, 2026-01-01, 2026-03-31",
        "THREE_MONTHS, 2024-02-29, 2023-10-01, 2023-12-31"
    })
    void thePublicSeesTheLastPeriodThatIsOver(Reach reach, LocalDate day, LocalDate from, LocalDate to) {
        assertThat(reach.lastPublic(day)).isEqualTo(new DateRange(from, to));
        assertThat(reach.isPublic(reach.lastPublic(day))).isTrue();
    }

    private static DateRange days(String from, String to) {
        return new DateRange(LocalDate.parse(from), LocalDate.parse(to));
    }
}
