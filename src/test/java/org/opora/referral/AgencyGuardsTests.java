package org.opora.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.bulkhead.BulkheadRegistry;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two exchanges with an agency at a time, as the settings of the fixtures say. */
class AgencyGuardsTests {

    private static final Delivery WELL = new Delivery.Delivered();
    private static final Delivery LATE = new Delivery.Postponed("TIMEOUT");

    private final AgencyGuards guards = new AgencyGuards(
            BulkheadRegistry.ofDefaults(),
            CircuitBreakerRegistry.ofDefaults(),
            ReferralFixtures.settings(Duration.ofSeconds(1)));

    @Test
    void anAgencyThatAnswersHasRoomForSeveralExchanges() {
        assertThat(within("health", 3)).containsExactly(WELL, WELL, new Delivery.Busy());
    }

    @Test
    void anAgencyThatDoesNotAnswerIsTriedOneByOneUntilItDoes() {
        guards.guard("health", () -> LATE);
        assertThat(guards.doubts("health")).isTrue();
        assertThat(within("health", 2)).containsExactly(WELL, new Delivery.Busy());

        assertThat(guards.doubts("health")).isFalse();
        assertThat(within("health", 2)).containsExactly(WELL, WELL);
    }

    @Test
    void aRefusalIsAnAnswer() {
        guards.guard("health", () -> LATE);
        guards.guard("health", () -> new Delivery.Refused("HTTP_422"));
        assertThat(guards.doubts("health")).isFalse();
    }

    @Test
    void anotherAgencyFeelsNothingOfIt() {
        guards.guard("health", () -> LATE);
        guards.guard("health", () -> {
            assertThat(guards.hasRoom("health")).isFalse();
            assertThat(guards.hasRoom("employment")).isTrue();
            assertThat(within("employment", 2)).containsExactly(WELL, WELL);
            return WELL;
        });
    }

    /** So many exchanges, each begun during the one before; the first to begin comes first. */
    private List<Delivery> within(String agency, int exchanges) {
        List<Delivery> ended = new ArrayList<>();
        Delivery first = guards.guard(agency, () -> {
            if (exchanges > 1) {
                ended.addAll(within(agency, exchanges - 1));
            }
            return WELL;
        });
        ended.add(0, first);
        return ended;
    }
}
