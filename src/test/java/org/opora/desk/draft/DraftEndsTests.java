package org.opora.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts that nobody comes back to. */
@OporaTest(properties = "opora.drafts.kept-for=10d")
class DraftEndsTests {

    @Autowired
    DraftEnds ends;

    @Autowired
    DraftStore store;

    @Autowired
    TestClock clock;

    @Test
    void aDraftIsForgottenSoManyDaysAfterItWasTouchedLast() {
        Instant start = clock.instant();
        store.put(draft("forgotten", start));
        store.put(draft("touched", start.plus(Duration.ofDays(5))));

        clock.advance(Duration.ofDays(11));

        assertThat(ends.sweep()).isEqualTo(1);
        assertThat(store.find("forgotten", "intake")).isEmpty();
        assertThat(store.find("touched", "intake")).isPresent();
        store.delete("touched", "intake");
    }

    @Test
    void aProcessThatIsBegunBehindThePagesLeavesTheDraftAlone() {
        String place = new Place.OfStart("HelpRequestProcess").key();
        store.put(draft(place, clock.instant()));

        ends.begun("HelpRequestProcess", "intake");

        assertThat(store.find(place, "intake")).isPresent();
        store.delete(place, "intake");
    }

    private static Draft draft(String place, Instant at) {
        return new Draft(
                place,
                "intake",
                "some-form",
                1,
                new Draft.Mark(UUID.randomUUID(), 1, UUID.randomUUID()),
                Map.of("words", "begun"),
                at,
                at);
    }
}
