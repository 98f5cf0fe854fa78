package org.opora.desk.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opora.engine.EngineProperties;
import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.context.support.ResourceBundleMessageSource;

class PluralsTests {

    @ParameterizedTest
    @CsvSource({
        "1, 1 рабочий день",
        "2, 2 рабочих дня",
        "4, 4 рабочих дня",
        "5, 5 рабочих дней",
        "11, 11 рабочих дней",
        "12, 12 рабочих дней",
        "21, 21 рабочий день",
        "22, 22 рабочих дня",
        "111, 111 рабочих дней",
        "121, 121 рабочий день"
    })
    void russianHasThreeForms(long number, String words) {
        assertThat(plurals("ru").of("cards.day.WORKING", number)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"1, 1 working day", "2, 2 working days", "21, 21 working days"})
    void englishHasTwo(long number, String words) {
        assertThat(plurals("en").of("cards.day.WORKING", number)).isEqualTo(words);
    }

    private static Plurals plurals(String language) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/cards");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ReaderLanguage reader = new ReaderLanguage(new EngineProperties(null, Locale.forLanguageTag(language)));
        return new Plurals(new Words(messages, reader), reader);
    }
}
