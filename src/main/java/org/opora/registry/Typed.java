package org.opora.registry;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody may have meant who typed with Latin letters, or with the keyboard left in the other language. */
final class Typed {

    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`{}:\"<>~";
    private static final String RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюёхъжэбюё";
    private static final String LOOK_LATIN = "aceopxykmthb";
    private static final String LOOK_RUSSIAN = "асеорхукмтнв";
    private static final Map<String, String> SOUNDS = new LinkedHashMap<>();

    static {
        String[] pairs = {
            "shch", "щ", "sch", "щ", "yo", "е", "jo", "е", "ya", "я", "ja", "я", "yu", "ю", "ju", "ю", "zh", "ж", "kh",
            "х", "ts", "ц", "ch", "ч", "sh", "ш", "ye", "е", "je", "е", "ia", "ия", "iy", "ий", "yy", "ый", "a", "а",
            "b", "б", "v", "в", "w", "в", "g", "г", "d", "д", "e", "е", "z", "з", "i", "и", "j", "й", "y", "ы", "k",
            "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "t", "т", "u", "у", "f", "ф",
            "h", "х", "c", "ц", "q", "к", "x", "кс", "'", ""
        };
        for (int index = 0; index < pairs.length; index += 2) {
            SOUNDS.put(pairs[index], pairs[index + 1]);
        }
    }

    private Typed() {}

    /** The text in lower case, and whatever else it may mean. */
    static Set<String> meanings(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        boolean russian = CYRILLIC.matcher(plain).find();
        boolean latin = LATIN.matcher(plain).find();
        Set<String> meanings = new LinkedHashSet<>(Set.of(plain));
        if (latin && russian) {
            meanings.add(each(plain, LOOK_LATIN, LOOK_RUSSIAN));
        } else if (latin) {
            meanings.add(each(plain, LATIN_KEYS, RUSSIAN_KEYS));
            meanings.add(sounded(plain));
            meanings.add(each(plain, LOOK_LATIN, LOOK_RUSSIAN));
        }
        return meanings;
    }

    /** What the same keys give with the keyboard in Latin letters. */
    static String onLatinKeys(String text) {
        return each(text.toLowerCase(Locale.ROOT), RUSSIAN_KEYS, LATIN_KEYS);
    }

    private static String each(String text, String from, String to) {
        StringBuilder meant = new StringBuilder();
        for (char letter : text.toCharArray()) {
            int place = from.indexOf(letter);
            meant.append(place < 0 ? letter : to.charAt(place));
        }
        return meant.toString();
    }

    private static String sounded(String text) {
        String meant = text;
        for (Map.Entry<String, String> sound : SOUNDS.entrySet()) {
            meant = meant.replace(sound.getKey(), sound.getValue());
        }
        return meant;
    }
}
