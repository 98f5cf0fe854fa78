package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;
import org.opora.testing.TestClock;

/** What people are shown and must say while a care leaver comes into support. */
class CareLeaverDecisionsTests extends CareLeaverTest {

    @Test
    void saysWhichPapersAreMissing() {
        Journey leaver = entered("exitOn", TestClock.DAY.plusMonths(2).toString());

        assertThatThrownBy(() -> leaver.complete("prepare-exit", "missing", null))
                .hasMessageContaining("missing");
        assertThat(leaver.waitsFor()).containsExactly("prepare-exit");
    }

    @Test
    void isProposedByNeedsAndDecidedByTheHead() {
        Journey leaver = assessed("homeless", true);
        assertThat(String.valueOf(leaver.shown("decide-level").get("factsText")))
                .isNotBlank();
        assertThat(leaver.options("decide-level", "curators")).contains("curator");
        assertThatThrownBy(() -> leaver.complete("decide-level", "overrideReason", null))
                .hasMessageContaining("overrideReason");
        leaver.complete("decide-level", "decidedLevel", "CRISIS", "overrideReason", null);

        assertThat(levelOf(leaver)).isEqualTo("CRISIS");
        assertThat(fileOf(leaver).curator()).isEqualTo("curator");
        assertThat(fileOf(leaver).legalBasis()).isEqualTo("CARE_LEAVER_159");
        assertThat(statusOf(leaver)).isEqualTo("SUPPORTED");
        assertThat(leaver.waitsFor()).containsExactly("draft-plan");
    }

    @Test
    void fillsThePlanWithTemplates() {
        Journey leaver = assessed("needWork", "3").complete("decide-level");

        assertThat(String.valueOf(leaver.shown("draft-plan").get("templatesText")))
                .isNotBlank();
    }

    @Test
    void isNoEventOfAFamily() {
        Journey family = supported();

        assertThatThrownBy(() -> family.report("IMPRISONED")).hasMessageContaining("eventKind");
    }
}
