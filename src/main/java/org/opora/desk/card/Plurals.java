package org.opora.desk.card;

import org.opora.engine.ReaderLanguage;
import org.opora.engine.Words;
import org.springframework.stereotype.Component;

/** Counted things: English has two forms, Russian three (CLDR: one, few, many). */
@Component
class Plurals {

    private static final int TEN = 10;
    private static final int HUNDRED = 100;

    private final Words words;
    private final ReaderLanguage language;

    Plurals(Words words, ReaderLanguage language) {
        this.words = words;
        this.language = language;
    }

    /** The words for {@code <key>.one}, {@code <key>.few} or {@code <key>.many}, with the number. */
    String of(String key, long number) {
        return words.sentence(key + "." + form(number), number);
    }

    private String form(long number) {
        if (!language.locale().getLanguage().equals("ru")) {
            return number == 1 ? "one" : "many";
        }
        long last = number % TEN;
        boolean teen = number % HUNDRED / TEN == 1;
        if (last == 1 && !teen) {
            return "one";
        }
        return last >= 2 && last <= 4 && !teen ? "few" : "many";
    }
}
