package org.opora.browser;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** What our own pages say in a language. */
record Phrases(String language) {

    private static final Map<String, String> BUNDLES = Map.of(
            "careleaver", "careleaver", "filter", "engine", "home", "desk", "page", "security", "login", "security");

    /** By its key, whose beginning says in which bundle it is; most are in {@code messages/referral}. */
    String of(String key) {
        Locale locale = language.equals("ru") ? Locale.forLanguageTag("ru") : Locale.ROOT;
        String bundle = BUNDLES.getOrDefault(key.substring(0, key.indexOf('.')), "referral");
        return ResourceBundle.getBundle("messages/" + bundle, locale).getString(key);
    }
}
