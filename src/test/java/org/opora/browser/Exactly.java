package org.opora.browser;

import com.microsoft.playwright.Locator;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds elements whose whole text is one of some words; a field's label may carry the star of the required ones. */
final class Exactly {

    private Exactly() {}

    static Locator.FilterOptions text(String words) {
        return text(List.of(words));
    }

    static Locator.FilterOptions text(Collection<String> words) {
        String any = words.stream().map(Exactly::escaped).collect(Collectors.joining("|"));
        return new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*(" + any + ")\\s*\\*?\\s*$"));
    }

    /** The browser reads the pattern, and it does not know Java's quoting. */
    private static String escaped(String words) {
        return words.replaceAll("[.*+?^${}()|\\[\\]\\\\/]", "\\\\$0");
    }
}
