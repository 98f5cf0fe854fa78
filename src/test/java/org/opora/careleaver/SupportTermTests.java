package org.opora.careleaver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.calendar.Region;
import org.opora.registry.CareLeaver;
import org.opora.registry.CareLeaverStatus;
import org.opora.registry.CareLeavers;
import org.opora.registry.Circumstances;
import org.opora.registry.Person;

class SupportTermTests {

    private static final String NUMBER = "CL-2026-000001";

    @ParameterizedTest
    @CsvSource({
        "2003-05-06, Asia/Chita, 2026-05-06T00:00+09:00",
        "2003-05-06, Europe/Moscow, 2026-05-06T00:00+03:00",
        "2004-02-29, Asia/Chita, 2027-03-01T00:00+09:00"
    })
    void endsWhenThe23rdBirthdayBegins(LocalDate bornOn, ZoneId zone, String end) {
        assertThat(term(bornOn, zone, "2026-01-01T00:00:00Z").endsAt(NUMBER)).hasToString(end);
    }

    /** Half past midnight in Chita is still the evening before in Moscow. */
    @ParameterizedTest
    @CsvSource({"Asia/Chita, true", "Europe/Moscow, false"})
    void goesByTheClocksOfTheRegion(ZoneId zone, boolean reached) {
        assertThat(term(LocalDate.of(2003, 5, 6), zone, "2026-05-05T15:30:00Z").ageReached(NUMBER))
                .isEqualTo(reached);
    }

    @Test
    void isExtendedUpToTheEndOfADay() {
        var term = term(LocalDate.of(2003, 5, 6), ZoneId.of("Asia/Chita"), "2026-05-06T00:00:00Z");

        assertThat(term.extendedTo(LocalDate.of(2026, 12, 31))).hasToString("2027-01-01T00:00+09:00");
    }

    private static SupportTerm term(LocalDate bornOn, ZoneId zone, String now) {
        CareLeavers leavers = mock(CareLeavers.class);
        var person = new Person(UUID.randomUUID(), "SELF", "Last", "First", null, bornOn, null);
        var leaver = new CareLeaver(
                UUID.randomUUID(),
                person,
                UUID.randomUUID(),
                NUMBER,
                "centre",
                bornOn.plusYears(18),
                Circumstances.unknown(),
                CareLeaverStatus.SUPPORTED);
        when(leavers.ofCase(NUMBER)).thenReturn(Optional.of(leaver));
        return new SupportTerm(leavers, new Region(Clock.fixed(Instant.parse(now), ZoneId.of("UTC")), zone));
    }
}
