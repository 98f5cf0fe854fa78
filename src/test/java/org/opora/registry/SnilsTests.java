package org.opora.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnilsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "112-233-445 95",
                "087-654-303 00",
                "123-456-789 64",
                "100-018-999 00",
                "100-019-899 00",
                "100-009-999 99"
            })
    void acceptsNumbersWithRightCheckDigits(String number) {
        assertThat(Snils.parse(number).formatted()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"112-233-445 96", "087-654-303 01", "123-456-789 46", "100-019-899 01", "100-009-999 00"})
    void refusesWrongCheckDigits(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Snils.parse(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "112-233-445", "112-233-445 950", "112-233-44A 95", "١١٢٢٣٣٤٤٥٩٥"})
    void refusesWhatIsNotElevenDigits(String number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Snils.parse(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"001-001-998 00", "000-000-001 77"})
    void checksNoDigitsOfTheOldestNumbers(String number) {
        assertThat(Snils.parse(number).formatted()).isEqualTo(number);
    }

    @Test
    void checksDigitsFromTheFirstNewNumberOn() {
        assertThatIllegalArgumentException().isThrownBy(() -> Snils.parse("001-001-999 00"));
    }

    @Test
    void readsDigitsWithoutSigns() {
        assertThat(Snils.parse("11223344595")).isEqualTo(Snils.parse("112-233-445 95"));
    }

    @Test
    void keepsTheNumberOutOfMessagesAndLogs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Snils.parse("112-233-445 96"))
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("112").doesNotContain("445"));
        assertThat(Snils.parse("112-233-445 95").toString()).doesNotContain("112");
    }
}
