package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SupportLevelTest {

    @Test
    void movesOneStepAtATime() {
        assertThat(SupportLevel.BASIC.up()).hasValue(SupportLevel.CRISIS);
        assertThat(SupportLevel.BASIC.down()).hasValue(SupportLevel.PREVENTIVE);
    }

    @Test
    void hasNothingAboveEmergency() {
        assertThat(SupportLevel.EMERGENCY.up()).isEmpty();
    }

    @Test
    void hasNoSupportBelowConsultative() {
        assertThat(SupportLevel.CONSULTATIVE.down()).isEmpty();
        assertThat(SupportLevel.NONE.down()).isEmpty();
    }
}
