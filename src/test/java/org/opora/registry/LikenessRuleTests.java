package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opora.registry.LikenessRule.NAME_AND_BIRTH_DATE;
import static org.opora.registry.LikenessRule.PHONE;
import static org.opora.registry.LikenessRule.SNILS;
import static org.opora.registry.LikenessRule.SURNAME;
import static org.opora.registry.LikenessRule.SURNAME_AND_ADDRESS;

import java.util.List;
import org.junit.jupiter.api.Test;

class LikenessRuleTests {

    @Test
    void countsTheStrongestReason() {
        assertThat(LikenessRule.score(List.of(SURNAME))).isEqualTo(30);
        assertThat(LikenessRule.score(List.of(SNILS))).isEqualTo(100);
    }

    @Test
    void addsALittleForEachFurtherReason() {
        assertThat(LikenessRule.score(List.of(PHONE, SURNAME))).isEqualTo(65);
        assertThat(LikenessRule.score(List.of(NAME_AND_BIRTH_DATE, SURNAME_AND_ADDRESS, PHONE)))
                .isEqualTo(100);
    }

    @Test
    void neverExceedsCertainty() {
        assertThat(LikenessRule.score(List.of(SNILS, PHONE, SURNAME))).isEqualTo(100);
    }

    @Test
    void namesReasonsStrongestFirstWithoutRepeatingTheSurname() {
        assertThat(LikenessRule.reasons(List.of(SURNAME, PHONE, SURNAME_AND_ADDRESS)))
                .containsExactly("SURNAME_AND_ADDRESS", "PHONE");
    }

    @Test
    void givesNothingForNoReason() {
        assertThat(LikenessRule.score(List.of())).isZero();
    }
}
