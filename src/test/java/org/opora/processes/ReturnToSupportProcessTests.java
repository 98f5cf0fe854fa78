package org.opora.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.opora.registry.CareLeaver;
import org.opora.testing.Journey;
import org.opora.testing.ModelCoverage;
import org.opora.testing.TestClock;

/** A care leaver who refused, was lost or was let go early comes back into support. */
@ModelCoverage("ReturnToSupportProcess")
class ReturnToSupportProcessTests extends CareLeaverTest {

    @Test
    void comesBackWithTheSameEntryAfterThreeRefusals() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "REFUSED");
        for (int again = 1; again <= 2; again++) {
            leaver.timerFires("CatchEvent_OfferDue").complete("offer-support", "offerOutcome", "REFUSED");
        }
        CareLeaver before = entryOf(leaver);
        assertThat(endingOf(leaver)).isEqualTo(Ending.closed("REFUSED"));

        asksAgain(leaver);
        assertThat(leaver.waitsFor()).containsExactly("offer-support");
        assertThat(fileOf(leaver).episode()).isEqualTo(2);
        assertThat(entryOf(leaver).id()).isEqualTo(before.id());
        assertThat(statusOf(leaver)).isEqualTo("OFFERED");
        leaver.complete("offer-support", "offerOutcome", "REFUSED").timerFires("CatchEvent_OfferDue");
        leaver.complete("offer-support").complete("sign-agreement").complete("assess-needs");
        leaver.complete("decide-level").complete("draft-plan").complete("approve-plan");
        assertThat(leaver.passed()).contains("EndEvent_EpisodeBegun", "StartEvent_SupportAskedForAgain");
        assertThat(statusOf(leaver)).isEqualTo("SUPPORTED");
    }

    @Test
    void comesBackAfterAnEarlyEndButNeitherTwiceNorAt23() {
        Journey leaver =
                leaverSupportedAt("PREVENTIVE").report("MOVED").complete("end-support", "removalReason", "MOVED");
        assertThat(leaver.isUnderWay()).isFalse();

        asksAgain(leaver);
        assertThat(leaver.waitsFor()).containsExactly("offer-support");
        assertThatThrownBy(() -> asksAgain(leaver)).hasMessageContaining("caseNumber");

        leaver.complete("offer-support").complete("sign-agreement").complete("assess-needs");
        leaver.complete("decide-level").complete("draft-plan").complete("approve-plan");
        leaver.timerFires("StartEvent_AgeReached").complete("end-support", "removalReason", "AGE_23");
        assertThatThrownBy(() -> asksAgain(leaver)).hasMessageContaining("caseNumber");
    }

    @Test
    void isOfferedAtOnceToWhoeverAsksBeforeTheNextOffer() {
        Journey leaver = entered().complete("offer-support", "offerOutcome", "REFUSED");
        asksAgain(leaver);

        assertThat(leaver.passed()).contains("CatchEvent_AskedEarlier");
        assertThat(leaver.waitsFor()).containsExactly("offer-support");
        assertThat(fileOf(leaver).episode()).isEqualTo(1);
        assertThat(leaver.today()).isEqualTo(TestClock.DAY);
    }

    @Test
    void isOverForWhoeverDied() {
        Journey leaver = leaverSupportedAt("BASIC").report("DEATH").complete("end-support", "removalReason", "DEATH");

        assertThatThrownBy(() -> asksAgain(leaver)).hasMessageContaining("caseNumber");
    }
}
