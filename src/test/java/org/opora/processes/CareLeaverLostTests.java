package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opora.testing.Journey;

/** A care leaver under support falls silent, is looked for, and is lost for good. */
class CareLeaverLostTests extends CareLeaverTest {

    @Test
    void theHeadDecidesOnTheEndOfSupportForWhoeverIsLost() {
        Journey leaver = leaverSupportedAt("BASIC");
        for (int silence = 1; silence <= 2; silence++) {
            leaver.timerFires("CatchEvent_SilenceDue")
                    .complete("break-silence", "silenceOutcome", "NOT_REACHED", "reachedBy", null);
        }
        leaver.complete("take-manual-control")
                .timerFires("CatchEvent_ControlReviewDue")
                .complete("review-manual-control", "controlResolution", "LOST_CONTACT", "nextOn", null);

        assertThat(statusOf(leaver)).isEqualTo("LOST_CONTACT");
        assertThat(leaver.waitsFor()).contains("end-support");
        leaver.complete("end-support", "removalReason", "LOST_CONTACT");
        assertThat(leaver.passed()).contains("EndEvent_EventNoted", "EndEvent_ManualControlEnded");
        assertThat(leaver.isUnderWay()).isFalse();
        assertThat(endingOf(leaver).reason()).isEqualTo("LOST_CONTACT");
    }
}
