package org.opora.registry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a Russian name sounds, written with few letters, so that what is heard alike is written alike: Щербаков and
 * Щербоков, Наталья and Наталия, Зубков and Зупков. Meant for looking up, not for reading.
 */
final class Phonetic {

    private static final Map<Pattern, String> CLUSTERS = new LinkedHashMap<>();
    private static final Pattern FEMALE_OR_PLURAL = Pattern.compile("(ав|ив|ин)[аи]$");
    private static final Pattern ADJECTIVE = Pattern.compile("([сц]к)(аа|аи|ии|а|и)$");
    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    private static final String VOICED = "бвгджз";
    private static final String UNVOICED = "пфктшс";
    private static final String SILENCING = "пфктшсхцчщ";
    private static final String VOWELS = "оаяеэиыйую";
    private static final String VOWEL_CLASSES = "аааиииииуу";

    static {
        CLUSTERS.put(Pattern.compile("ьо"), "ье");
        CLUSTERS.put(Pattern.compile("[ьъ]"), "");
        CLUSTERS.put(Pattern.compile("[ий](?=[еяюо])"), "");
        CLUSTERS.put(Pattern.compile("(?<=[жшщчц])о"), "е");
        CLUSTERS.put(Pattern.compile("сч|зч|жч|сщ|шч"), "щ");
        CLUSTERS.put(Pattern.compile("[тд][сц]"), "ц");
        CLUSTERS.put(Pattern.compile("[тд]ч"), "ч");
        CLUSTERS.put(Pattern.compile("([сз])[тд]н"), "$1н");
        CLUSTERS.put(Pattern.compile("вств"), "ств");
    }

    private Phonetic() {}

    /** @param word one word in Cyrillic; other letters stay as they are */
    static String name(String word) {
        return finished(classed(word));
    }

    /** The same for Иванов, Иванова and Ивановы. */
    static String surname(String word) {
        String male = FEMALE_OR_PLURAL.matcher(classed(word)).replaceFirst("$1");
        return finished(ADJECTIVE.matcher(male).replaceFirst("$1и"));
    }

    private static String classed(String word) {
        String spelled = Normal.name(word);
        for (Map.Entry<Pattern, String> cluster : CLUSTERS.entrySet()) {
            spelled = cluster.getKey().matcher(spelled).replaceAll(cluster.getValue());
        }
        StringBuilder classed = new StringBuilder();
        for (char letter : spelled.toCharArray()) {
            int vowel = VOWELS.indexOf(letter);
            classed.append(vowel < 0 ? letter : VOWEL_CLASSES.charAt(vowel));
        }
        return classed.toString();
    }

    private static String finished(String classed) {
        StringBuilder sounds = new StringBuilder(classed);
        for (int index = sounds.length() - 1; index >= 0; index--) {
            boolean silenced = index == sounds.length() - 1 || SILENCING.indexOf(sounds.charAt(index + 1)) >= 0;
            int voiced = VOICED.indexOf(sounds.charAt(index));
            if (silenced && voiced >= 0) {
                sounds.setCharAt(index, UNVOICED.charAt(voiced));
            }
        }
        return TWICE.matcher(sounds).replaceAll("$1");
    }
}
