package org.opora.registry;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.opora.registry.SearchTable.Candidate;
import org.opora.registry.SearchTable.Sought;
import org.springframework.stereotype.Component;

/** Finds families like a new one although a name is misspelt, the surname has changed or the address is written otherwise. */
@Component
class SimilarFamilies {

    private static final double SIMILAR = NameLikeness.ONE_LETTER;

    private final SearchTable table;
    private final SearchKeys keys;
    private final Sight sight;

    SimilarFamilies(SearchTable table, SearchKeys keys, Sight sight) {
        this.table = table;
        this.keys = keys;
        this.sight = sight;
    }

    /** By the family each is now. */
    Map<UUID, Set<LikenessRule>> search(NewFamily family) {
        Map<UUID, Set<LikenessRule>> found = new HashMap<>();
        NameLikeness likeness = new NameLikeness();
        for (Candidate candidate : table.candidates(sought(family))) {
            Set<LikenessRule> rules = rules(family, candidate, likeness);
            if (!rules.isEmpty()) {
                found.computeIfAbsent(candidate.family(), id -> EnumSet.noneOf(LikenessRule.class))
                        .addAll(rules);
            }
        }
        return found;
    }

    private static Set<LikenessRule> rules(NewFamily family, Candidate candidate, NameLikeness likeness) {
        Set<LikenessRule> rules = EnumSet.noneOf(LikenessRule.class);
        boolean surname = likeness.surname(family.surname(), candidate.surname()) >= SIMILAR
                || candidate.persons().stream()
                        .anyMatch(person -> likeness.surname(family.surname(), person.lastName()) >= SIMILAR);
        boolean address = sameAddress(family.address(), candidate.address(), likeness);
        if (surname) {
            rules.add(address ? LikenessRule.SIMILAR_NAME_AND_ADDRESS : LikenessRule.SIMILAR_NAME);
        } else if (address) {
            rules.add(LikenessRule.ADDRESS);
        }
        boolean member = family.members().stream()
                .anyMatch(told -> candidate.persons().stream().anyMatch(person -> similar(told, person, likeness)));
        if (member) {
            rules.add(LikenessRule.SIMILAR_NAME_AND_BIRTH_DATE);
        }
        return rules;
    }

    private static boolean similar(NewPerson told, Person person, NameLikeness likeness) {
        return told.bornOn() != null
                && told.bornOn().equals(person.bornOn())
                && likeness.name(told.firstName(), person.firstName()) >= SIMILAR
                && likeness.surname(told.lastName(), person.lastName()) >= SIMILAR;
    }

    /** The same house and flat, and every word of the shorter address is in the longer one. */
    private static boolean sameAddress(String one, String other, NameLikeness likeness) {
        List<String> words = words(one, false);
        List<String> known = words(other, false);
        List<String> shorter = words.size() <= known.size() ? words : known;
        List<String> longer = words.size() <= known.size() ? known : words;
        List<String> numbers = words(one, true);
        return !numbers.isEmpty()
                && numbers.equals(words(other, true))
                && !shorter.isEmpty()
                && shorter.stream()
                        .allMatch(word -> longer.stream().anyMatch(name -> likeness.name(word, name) >= SIMILAR));
    }

    private static List<String> words(String address, boolean numbers) {
        return Arrays.stream(Normal.address(address).split(" "))
                .filter(word -> !word.isEmpty() && AddressWords.isNumber(word) == numbers)
                .toList();
    }

    private Sought sought(NewFamily family) {
        Set<String> telling = new LinkedHashSet<>(SearchKeys.ofAddress(family.address()));
        Set<String> marks = new LinkedHashSet<>();
        SearchKeys.typedSurnames(family.surname()).forEach(surname -> marks.addAll(SearchKeys.ofSurname(surname)));
        for (NewPerson member : family.members()) {
            String first = Phonetic.name(member.firstName());
            SearchKeys.typedSurnames(member.lastName()).forEach(surname -> {
                telling.addAll(SearchKeys.ofPair(surname, first));
            });
        }
        marks.addAll(telling);
        List<String> organisations = table.organisations(sight);
        return new Sought(organisations, keys.sought(organisations, marks), keys.sought(organisations, telling), null);
    }
}
