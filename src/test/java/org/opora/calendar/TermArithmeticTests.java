package org.opora.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermArithmeticTests {

    private final TermArithmetic moscow = new TermArithmetic(Year2026.calendar(), ZoneId.of("Europe/Moscow"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00+03:00, P3D, 2026-03-05T18:00:00+03:00",
        "2025-12-30T10:15:00+03:00, P1D, 2026-01-12T18:00:00+03:00",
        "2025-12-30T23:59:00+03:00, P3D, 2026-01-14T18:00:00+03:00",
        "2026-01-03T10:00:00+03:00, P1D, 2026-01-12T18:00:00+03:00",
        "2026-04-30T17:00:00+03:00, P10D, 2026-05-18T18:00:00+03:00",
        "2026-05-08T09:00:00+03:00, P1D, 2026-05-12T18:00:00+03:00",
        "2026-04-29T09:00:00+03:00, P1W, 2026-05-12T18:00:00+03:00"
    })
    void endsATermInWorkingDaysWithTheLastWorkingDay(OffsetDateTime start, String period, OffsetDateTime end) {
        assertThat(moscow.end(start, period, "WORKING")).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00+03:00, P30D, 2026-04-01T10:15:00+03:00",
        "2026-03-12T10:15:00+03:00, P1M, 2026-04-13T18:00:00+03:00",
        "2025-12-20T10:15:00+03:00, P15D, 2026-01-12T18:00:00+03:00",
        "2026-04-29T10:15:00+03:00, P2D, 2026-05-04T18:00:00+03:00",
        "2026-05-06T10:15:00+03:00, P3D, 2026-05-12T18:00:00+03:00",
        "2026-01-31T10:15:00+03:00, P1M, 2026-03-02T18:00:00+03:00",
        "2026-02-12T10:15:00+03:00, P6M, 2026-08-12T10:15:00+03:00"
    })
    void movesTheEndOfATermInCalendarDaysOffAHoliday(OffsetDateTime start, String period, OffsetDateTime end) {
        assertThat(moscow.end(start, period, "CALENDAR")).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T10:15:00+03:00, 2026-04-30, P14D, 2026-04-16T18:00:00+03:00",
        "2026-03-02T10:15:00+03:00, 2026-05-24, P14D, 2026-05-08T18:00:00+03:00",
        "2026-03-02T10:15:00+03:00, 2026-03-10, P14D, 2026-03-03T18:00:00+03:00"
    })
    void endsATermBeforeADayOnAWorkingDay(OffsetDateTime start, LocalDate day, String period, OffsetDateTime end) {
        assertThat(moscow.endBefore(start, day, period)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"WORKING", "CALENDAR"})
    void addsHoursWhateverTheDay(String calendar) {
        OffsetDateTime newYear = OffsetDateTime.parse("2025-12-31T23:30:00+03:00");
        assertThat(moscow.end(newYear, "PT2H", calendar)).isEqualTo("2026-01-01T01:30:00+03:00");
    }

    @Test
    void countsDaysOfTheRegionNotOfTheServer() {
        TermArithmetic kamchatka = new TermArithmetic(Year2026.calendar(), ZoneId.of("Asia/Kamchatka"));
        OffsetDateTime sundayEveningInLondon = OffsetDateTime.parse("2026-03-01T20:00:00Z");
        assertThat(kamchatka.end(sundayEveningInLondon, "P1D", "WORKING")).isEqualTo("2026-03-03T18:00:00+12:00");
    }

    @Test
    void findsTheMomentWhenAShareOfTheTermHasPassed() {
        OffsetDateTime start = OffsetDateTime.parse("2026-03-02T10:00:00+03:00");
        OffsetDateTime end = OffsetDateTime.parse("2026-03-04T10:00:00+03:00");
        assertThat(moscow.share(start, end, 50)).isEqualTo("2026-03-03T10:00:00+03:00");
        assertThat(moscow.share(start, end, 100)).isEqualTo(end);
        assertThat(moscow.share(start, end, 150)).isEqualTo("2026-03-05T10:00:00+03:00");
    }
}
