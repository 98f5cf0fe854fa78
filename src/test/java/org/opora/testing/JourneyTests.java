package org.opora.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OporaTest
class JourneyTests {

    @Autowired
    CaseDriver cases;

    @Test
    void leadsAFamilyFromASignalToSupport() {
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY))
                .upToSupport();

        assertThat(family.caseNumber()).startsWith("FP-2026-");
        assertThat(family.waitsFor()).containsExactly("carry-out-action");
        family.timerFires("CatchEvent_VisitDue").complete("visit-family");
        assertThat(family.reached()).contains("EndEvent_VisitHeld");
    }

    @Test
    void namesWhatACaseWaitsForInstead() {
        Journey family = cases.registerSignal(Forms.filled("register-signal", TestClock.DAY));

        assertThatThrownBy(() -> family.complete("survey-home"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("identify-family");
    }
}
