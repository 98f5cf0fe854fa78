package org.opora.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** How well a typed word fits a name, from 0 to 1. Compares each pair once, since many families share their names. */
final class NameLikeness {

    static final double SAME = 1;
    static final double SOUNDS_SAME = 0.92;
    static final double ONE_LETTER = 0.85;
    static final double TWO_LETTERS = 0.55;
    static final double BEGINNING = 0.7;
    static final double INITIAL = 0.75;

    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}]+");
    private static final int LEAST_LETTERS = 4;
    private static final int LONG = 7;

    private final Map<List<String>, Double> surnames = new HashMap<>();
    private final Map<List<String>, Double> names = new HashMap<>();

    /** A double name fits by the whole or by one of its parts. */
    double surname(String word, String surname) {
        return surnames.computeIfAbsent(List.of(word, surname), pair -> anySurname(word, surname));
    }

    double name(String word, String name) {
        return names.computeIfAbsent(List.of(word, name), pair -> oneName(word, name));
    }

    private static double anySurname(String word, String surname) {
        double whole = one(Normal.surname(word), Normal.surname(surname), true);
        return Arrays.stream(BETWEEN_PARTS.split(surname))
                .mapToDouble(part -> one(Normal.surname(word), Normal.surname(part), true))
                .reduce(whole, Math::max);
    }

    private static double oneName(String word, String name) {
        String typed = Normal.name(word);
        String known = Normal.name(name);
        if (typed.length() == 1) {
            return known.startsWith(typed) ? INITIAL : 0;
        }
        return one(typed, known, false);
    }

    private static double one(String typed, String known, boolean surname) {
        if (typed.isEmpty() || known.isEmpty()) {
            return 0;
        }
        if (typed.equals(known)) {
            return SAME;
        }
        String sound = surname ? Phonetic.surname(typed) : Phonetic.name(typed);
        String knownSound = surname ? Phonetic.surname(known) : Phonetic.name(known);
        if (sound.equals(knownSound)) {
            return SOUNDS_SAME;
        }
        int shorter = Math.min(typed.length(), known.length());
        int distance = Math.min(distance(typed, known, surname), Spelling.distance(sound, knownSound));
        if (shorter >= LEAST_LETTERS && distance == 1) {
            return ONE_LETTER;
        }
        if (typed.length() >= LEAST_LETTERS && known.startsWith(typed)) {
            return BEGINNING;
        }
        return shorter >= LONG && distance == 2 ? TWO_LETTERS : 0;
    }

    /** A woman's surname may have lost its ending by the mistake that is looked through here. */
    private static int distance(String typed, String known, boolean surname) {
        int asKept = Spelling.distance(typed, known);
        return surname ? Math.min(asKept, Spelling.distance(typed, known + "а")) : asKept;
    }
}
