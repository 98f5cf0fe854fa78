package org.opora.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseRulesTests {

    @Test
    void writesACaseNumberWithSixDigits() {
        assertThat(new CaseNumber(2026, 123)).hasToString("FP-2026-000123");
        assertThat(new CaseNumber(2026, 999_999)).hasToString("FP-2026-999999");
    }

    @Test
    void movesOneLevelAtATimeAndStaysAtTheEnds() {
        assertThat(SupportLevel.CONSULTATIVE.up()).isEqualTo(SupportLevel.PREVENTIVE);
        assertThat(SupportLevel.CRISIS.up()).isEqualTo(SupportLevel.EMERGENCY);
        assertThat(SupportLevel.EMERGENCY.up()).isEqualTo(SupportLevel.EMERGENCY);
        assertThat(SupportLevel.BASIC.down()).isEqualTo(SupportLevel.PREVENTIVE);
        assertThat(SupportLevel.CONSULTATIVE.down()).isEqualTo(SupportLevel.CONSULTATIVE);
    }

    @Test
    void knowsThatNoneIsNoLevel() {
        assertThat(SupportLevel.find("NONE")).isEmpty();
        assertThat(SupportLevel.find("BASIC")).contains(SupportLevel.BASIC);
    }

    @Test
    void weighsAFamilyByItsLevel() {
        CaseloadProperties usual = new CaseloadProperties(40, null);
        assertThat(usual.weight("CRISIS")).isEqualByComparingTo("3");
        assertThat(usual.weight("AFTER_CARE")).isEqualByComparingTo("0.3");
        assertThat(usual.weight(null)).isEqualByComparingTo("1");
    }

    @Test
    void letsARegionWeighOneLevelAndKeepsTheOthers() {
        CaseloadProperties own = new CaseloadProperties(30, Map.of("CRISIS", new BigDecimal("5")));
        assertThat(own.weight("CRISIS")).isEqualByComparingTo("5");
        assertThat(own.weight("BASIC")).isEqualByComparingTo("2");
    }
}
