package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTests {

    @ParameterizedTest
    @CsvSource({
        "2003-05-06, 23, 2026-05-06",
        "2004-02-29, 23, 2027-03-01",
        "2004-02-28, 23, 2027-02-28",
        "2004-03-01, 23, 2027-03-01",
        "2004-02-29, 24, 2028-02-29",
        "2003-12-31, 23, 2026-12-31"
    })
    void isReachedOnTheBirthdayOrTheDayAfterFebruary(LocalDate bornOn, int years, LocalDate day) {
        assertThat(Age.reachedOn(bornOn, years)).isEqualTo(day);
    }
}
