package org.opora.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opora.engine.Fields;

class FactorsTest {

    @Test
    void readsFactorsAndNothingElseFromTheForm() {
        var factors = Factors.of(new Fields(
                Map.of("S3", "2", "F1", "1", "E1", "0", "childReturned", true, "comment", "words", "childView", "5")));

        assertThat(factors.risks()).containsExactly(Map.entry("S3", 2));
        assertThat(factors.strengths()).containsExactly(Map.entry("F1", 1));
        assertThat(factors.value("E1")).isZero();
        assertThat(factors.value("K1")).isZero();
    }

    @Test
    void knowsPovertyAlone() {
        assertThat(new Factors(Map.of("E1", 3, "E3", 1, "S3", 0, "F4", 2)).povertyOnly())
                .isTrue();
    }

    @Test
    void isNotPovertyAloneWithAnotherRisk() {
        assertThat(new Factors(Map.of("E1", 3, "S3", 1)).povertyOnly()).isFalse();
    }

    @Test
    void isNotPovertyWithoutAnyRisk() {
        assertThat(new Factors(Map.of("E1", 0, "F1", 2)).povertyOnly()).isFalse();
    }
}
