package org.opora.registry;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opora.security.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * Keyed marks by which names, addresses and telephones are found although they are misspelt (ADR 0020). Each is the
 * first eight bytes of a blind index over the organisation and a whole name with at most one letter left out; no mark
 * tells of a part of a name. Random ones are mixed in, so that their number tells nothing of the length of a name.
 */
@Component
class SearchKeys {

    /** Raised when marks are made in another way; what is stored with a lower one is marked anew. */
    static final int VERSION = 1;

    private static final int MULTIPLE = 16;
    private static final int LAST_DIGITS = 7;
    private static final int LEAST_DIGITS = 5;
    private static final String ENDING = "аы";
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[^\\p{L}]+");

    private final BlindIndex blindIndex;
    private final SecureRandom random = new SecureRandom();

    SearchKeys(BlindIndex blindIndex) {
        this.blindIndex = blindIndex;
    }

    /** The marks of a person, to be stored. */
    Long[] person(String organisation, String last, String first, @Nullable String middle) {
        Set<String> marked = new LinkedHashSet<>();
        surnames(last).forEach(surname -> {
            marked.addAll(ofSurname(surname));
            marked.addAll(ofPair(surname, Phonetic.name(first)));
        });
        if (middle != null) {
            marked.add(ofNames(Phonetic.name(first), Phonetic.name(middle)));
        }
        return padded(organisation, marked);
    }

    /** The marks of a family, to be stored. */
    Long[] family(String organisation, String surname, String address, @Nullable String phone) {
        Set<String> marked = new LinkedHashSet<>();
        surnames(surname).forEach(one -> marked.addAll(ofSurname(one)));
        marked.addAll(ofAddress(address));
        if (phone != null) {
            marked.addAll(ofPhone(phone));
        }
        return padded(organisation, marked);
    }

    /** The same marks for a search, one for each organisation. */
    List<Long> sought(Collection<String> organisations, Collection<String> marks) {
        return organisations.stream()
                .flatMap(organisation -> marks.stream().map(mark -> key(organisation, mark)))
                .distinct()
                .toList();
    }

    /** A double name counts as a whole and by its parts, so that a maiden name is found too. */
    static Set<String> surnames(String text) {
        Set<String> surnames = new LinkedHashSet<>();
        surnames.add(Phonetic.surname(text));
        Arrays.stream(BETWEEN_PARTS.split(text))
                .filter(part -> part.length() > 2)
                .map(Phonetic::surname)
                .forEach(surnames::add);
        surnames.remove("");
        return surnames;
    }

    /** The same for a word somebody typed, which may be a woman's surname with a letter wrong in its ending. */
    static Set<String> typedSurnames(String word) {
        Set<String> surnames = surnames(word);
        String letters = Normal.name(word);
        if (letters.length() > LEAST_DIGITS && ENDING.indexOf(letters.charAt(letters.length() - 1)) >= 0) {
            surnames.add(Phonetic.surname(letters.substring(0, letters.length() - 1)));
        }
        return surnames;
    }

    static List<String> ofSurname(String sound) {
        return Spelling.neighbours(sound).stream().map(one -> "surname|" + one).toList();
    }

    static Set<String> ofPair(String surname, String first) {
        Set<String> marks = new LinkedHashSet<>();
        Spelling.neighbours(surname).forEach(one -> marks.add("pair|" + one + "|" + first));
        Spelling.neighbours(first).forEach(one -> marks.add("pair|" + surname + "|" + one));
        return marks;
    }

    static String ofNames(String first, String middle) {
        return "names|" + first + "|" + middle;
    }

    /** Each word with the house number after it. A street alone would mark too many. */
    static Set<String> ofAddress(String address) {
        Set<String> marks = new LinkedHashSet<>();
        String[] words = Normal.address(address).split(" ");
        for (int index = 0; index < words.length; index++) {
            String number = AddressWords.numberAfter(words, index);
            if (number != null) {
                Spelling.neighbours(Phonetic.name(words[index]))
                        .forEach(word -> marks.add("address|" + word + "|" + number));
            }
        }
        return marks;
    }

    /** The whole number, and its end as people in one town dial it. */
    static Set<String> ofPhone(String phone) {
        String digits = Normal.phone(phone);
        Set<String> marks = new LinkedHashSet<>();
        if (digits.length() >= LEAST_DIGITS) {
            marks.add("phone|" + digits);
            marks.add("phone|" + digits.substring(Math.max(0, digits.length() - LAST_DIGITS)));
        }
        return marks;
    }

    private Long[] padded(String organisation, Set<String> marked) {
        Set<Long> keys = new TreeSet<>();
        marked.forEach(mark -> keys.add(key(organisation, mark)));
        int full = (keys.size() / MULTIPLE + 1) * MULTIPLE;
        while (keys.size() < full) {
            keys.add(random.nextLong());
        }
        return keys.toArray(Long[]::new);
    }

    private long key(String organisation, String mark) {
        return ByteBuffer.wrap(blindIndex.of("find", organisation + "|" + mark)).getLong();
    }
}
