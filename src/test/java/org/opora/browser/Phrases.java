package org.opora.browser;

import java.util.Locale;
import java.util.ResourceBundle;

/** What our own pages say in a language. */
record Phrases(String language) {

    /** By its key in {@code messages/referral}, or in {@code messages/careleaver} if it begins so; names of lists of tasks. */
    String of(String key) {
        Locale locale = language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        String bundle = key.startsWith("careleaver.")
                ? "messages/careleaver"
                : key.startsWith("filter.") ? "messages/engine" : "messages/referral";
        return ResourceBundle.getBundle(bundle, locale).getString(key);
    }
}
