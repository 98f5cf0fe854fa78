package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class BackOffTests {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final Duration HOUR = Duration.ofHours(1);

    private final BackOff backOff = new BackOff(List.of(TEN_SECONDS, Duration.ofMinutes(1), HOUR));

    @RepeatedTest(20)
    void growsAndStaysAtTheLastDelay() {
        assertThat(backOff.after(1)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(12));
        assertThat(backOff.after(2)).isBetween(Duration.ofSeconds(48), Duration.ofSeconds(72));
        assertThat(backOff.after(3)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
        assertThat(backOff.after(30)).isBetween(Duration.ofMinutes(48), Duration.ofMinutes(72));
    }

    @Test
    void waitsAsLongAsTheAgencyAsks() {
        assertThat(backOff.after(1, Duration.ofMinutes(7))).isEqualTo(Duration.ofMinutes(7));
    }

    @Test
    void doesNotComeEarlierThanItsOwnDelay() {
        assertThat(backOff.after(1, Duration.ofSeconds(1))).isGreaterThanOrEqualTo(Duration.ofSeconds(8));
    }

    @Test
    void believesAnAgencyUpToADay() {
        assertThat(backOff.after(1, Duration.ofDays(3650))).isEqualTo(Duration.ofDays(1));
    }
}
