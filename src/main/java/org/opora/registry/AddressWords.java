package org.opora.registry;

import org.jspecify.annotations.Nullable;

/** The words of an address as {@link Normal#address} leaves them. */
final class AddressWords {

    private static final int NEAR = 3;
    private static final int LEAST_LETTERS = 3;

    private AddressWords() {}

    static boolean isNumber(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** The first number after the name of a place or a street, if one follows soon. */
    static @Nullable String numberAfter(String[] words, int index) {
        if (isNumber(words[index]) || words[index].length() < LEAST_LETTERS) {
            return null;
        }
        for (int next = index + 1; next < words.length && next <= index + NEAR; next++) {
            if (isNumber(words[next])) {
                return words[next];
            }
        }
        return null;
    }
}
