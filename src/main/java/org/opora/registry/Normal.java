package org.opora.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Brings what people type to one form, so that the same name, address or telephone is found again. */
final class Normal {

    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern HYPHENATED_KIND = Pattern.compile("(?<!\\p{L})(р-н|пр-кт|пр-т|б-р|пр-д)(?!\\p{L})");
    private static final Pattern FEMALE_OR_PLURAL = Pattern.compile("(ов|ев|ин|ын)[аы]$");
    private static final Pattern FEMALE_OR_PLURAL_SKY = Pattern.compile("([сц]к)(ая|ие|ой)$");
    private static final Pattern ONE_LETTER = Pattern.compile("\\p{L}");
    private static final Set<String> KINDS_OF_PLACE = Set.of(
            "ул",
            "улица",
            "пер",
            "переулок",
            "пр",
            "просп",
            "проспект",
            "проезд",
            "бульвар",
            "ш",
            "шоссе",
            "пл",
            "площадь",
            "мкр",
            "мкрн",
            "микрорайон",
            "кв",
            "квартира",
            "д",
            "дом",
            "к",
            "корп",
            "корпус",
            "стр",
            "строение",
            "г",
            "гор",
            "город",
            "п",
            "пос",
            "поселок",
            "пгт",
            "с",
            "село",
            "дер",
            "деревня",
            "х",
            "хутор",
            "ст",
            "станица",
            "обл",
            "область",
            "край",
            "респ",
            "республика",
            "район");

    private Normal() {}

    static String name(String text) {
        return NOT_A_LETTER.matcher(plain(text)).replaceAll("");
    }

    /** The same for Иванов, Иванова and Ивановы, since a family has all of them. */
    static String surname(String text) {
        String male = FEMALE_OR_PLURAL.matcher(name(text)).replaceFirst("$1");
        return FEMALE_OR_PLURAL_SKY.matcher(male).replaceFirst("$1ий");
    }

    /** House, flat and names of places in the order given, without the words for them. */
    static String address(String text) {
        String spelled = HYPHENATED_KIND.matcher(plain(text)).replaceAll(" ");
        List<String> parts = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(spelled)) {
            add(parts, word);
        }
        return String.join(" ", parts);
    }

    /** Eleven digits with the country's 7 in front, where it is a Russian number. */
    static String phone(String text) {
        String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
        if (digits.length() == 10) {
            return "7" + digits;
        }
        return digits.length() == 11 && digits.startsWith("8") ? "7" + digits.substring(1) : digits;
    }

    private static void add(List<String> parts, String word) {
        if (word.isEmpty() || KINDS_OF_PLACE.contains(word)) {
            return;
        }
        int last = parts.size() - 1;
        if (last >= 0 && ONE_LETTER.matcher(word).matches() && endsWithDigit(parts.get(last))) {
            parts.set(last, parts.get(last) + word);
        } else {
            parts.add(word);
        }
    }

    private static boolean endsWithDigit(String word) {
        return Character.isDigit(word.charAt(word.length() - 1));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е').strip();
    }
}
