package org.opora.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CaseRulesTests {

    @Test
    void writesACaseNumberWithSixDigits() {
        assertThat(new CaseNumber(CaseKind.FAMILY_PATRONAGE, 2026, 123)).hasToString("FP-2026-000123");
        assertThat(new CaseNumber(CaseKind.CARE_LEAVER, 2026, 999_999)).hasToString("CL-2026-999999");
    }

    @Test
    void movesOneLevelAtATimeAndStaysAtTheEnds() {
        assertThat(SupportLevel.CONSULTATIVE.up(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.PREVENTIVE);
        assertThat(SupportLevel.CRISIS.up(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.EMERGENCY);
        assertThat(SupportLevel.EMERGENCY.up(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.EMERGENCY);
        assertThat(SupportLevel.BASIC.down(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.PREVENTIVE);
        assertThat(SupportLevel.CONSULTATIVE.down(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.CONSULTATIVE);
    }

    @Test
    void careLeaversHaveALevelOfAdaptationAndFamiliesHaveNot() {
        assertThat(SupportLevel.BASIC.down(CaseKind.CARE_LEAVER)).isEqualTo(SupportLevel.ADAPTATION);
        assertThat(SupportLevel.PREVENTIVE.up(CaseKind.CARE_LEAVER)).isEqualTo(SupportLevel.ADAPTATION);
        assertThat(SupportLevel.CRISIS.up(CaseKind.CARE_LEAVER)).isEqualTo(SupportLevel.CRISIS);
        assertThat(SupportLevel.of(CaseKind.FAMILY_PATRONAGE)).doesNotContain(SupportLevel.ADAPTATION);
        assertThat(SupportLevel.PREVENTIVE.up(CaseKind.FAMILY_PATRONAGE)).isEqualTo(SupportLevel.BASIC);
    }

    @Test
    void knowsThatNoneIsNoLevel() {
        assertThat(SupportLevel.find("NONE")).isEmpty();
        assertThat(SupportLevel.find("BASIC")).contains(SupportLevel.BASIC);
    }
}
