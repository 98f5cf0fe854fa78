package org.opora.referral.employment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of districts and settlements in a Russian address, lower-case and without their kinds:
 * {@code Забайкальский край, р-н Читинский, с Смоленка, ул Мира, д 1} names {@code читинский} and {@code смоленка}. There
 * is no directory behind it, so it takes words as they stand.
 */
final class PlaceNames {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:-[\\p{L}\\p{N}]+)*|,|;");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern HOUSE = Pattern.compile("\\d.*");
    private static final int LONGEST_ADDRESS = 1000;
    private static final int LONGEST_NAME = 3;

    /** Words that say what a place is; its name stands before or after them. */
    private static final Set<String> KINDS = words("""
            , ; россия рф российская федерация г гор город го о м мо пгт рп п пос поселок поселение село с сельское сельсовет
            городское деревня дер д станица ст-ца ст станция хутор х аул нп район р-н округ городской муниципальный
            муниципальное образование""");

    private static final Set<String> REGIONS = words("край область обл республика респ автономная автономный ао");

    /** From here on it is about a street and a house. */
    private static final Set<String> STREETS = words("""
            ул улица пер переулок пр пр-кт просп проспект пр-д проезд мкр мкрн м-н микрорайон ш шоссе б-р бульвар наб
            набережная пл площадь квартал кв-л туп тупик тракт дом стр строение корп корпус зд здание кв квартира тер
            территория снт днт оф офис""");

    private final List<String> found = new ArrayList<>();
    private final List<String> group = new ArrayList<>();
    private boolean regionFollows;

    private PlaceNames() {}

    /** From the widest to the narrowest, each once. */
    static List<String> of(String address) {
        PlaceNames names = new PlaceNames();
        names.read(address);
        return List.copyOf(new LinkedHashSet<>(names.found));
    }

    /** All that could be a name in an address that somebody typed as he liked: also the single words of longer names. */
    static Set<String> anyIn(String address) {
        Set<String> any = new LinkedHashSet<>();
        for (String name : of(address)) {
            String[] words = name.split(" ");
            for (int from = 0; from < words.length; from++) {
                for (int to = from + 1; to <= Math.min(words.length, from + LONGEST_NAME); to++) {
                    any.add(String.join(" ", List.of(words).subList(from, to)));
                }
            }
        }
        return any;
    }

    private void read(String address) {
        String start = address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
        Matcher words = WORD.matcher(start.toLowerCase(Locale.ROOT).replace('ё', 'е'));
        boolean going = true;
        while (going && words.find()) {
            going = take(words.group());
        }
        close();
    }

    /** @return false once the street begins */
    private boolean take(String word) {
        if (POSTCODE.matcher(word).matches()) {
            return true;
        }
        if (STREETS.contains(word) || HOUSE.matcher(word).matches()) {
            return false;
        }
        if (REGIONS.contains(word)) {
            regionFollows = group.isEmpty();
            group.clear();
        } else if (KINDS.contains(word)) {
            close();
        } else if (regionFollows) {
            regionFollows = false;
        } else {
            group.add(word);
        }
        return true;
    }

    private void close() {
        if (!group.isEmpty()) {
            found.add(String.join(" ", group));
            group.clear();
        }
    }

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
