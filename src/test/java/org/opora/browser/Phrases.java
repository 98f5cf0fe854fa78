package org.opora.browser;

import java.util.Locale;
import java.util.ResourceBundle;

/** What our own pages say in a language. */
record Phrases(String language) {

    /** By its key in {@code messages/referral}. */
    String of(String key) {
        Locale locale = language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        return ResourceBundle.getBundle("messages/referral", locale).getString(key);
    }
}
