package org.opora.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.registry.SearchTable.Candidate;
import org.opora.registry.SearchTable.Sought;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for marks of everything that may have been meant, opens what has them, and keeps what fits. */
@Component
@Transactional(readOnly = true)
class PeopleFinder implements PeopleSearch {

    private static final Pattern NUMBER = Pattern.compile("[+\\d\\s()№.-]+");
    private static final Pattern NOT_A_DIGIT = Pattern.compile("\\D+");
    private static final int MOST_WORDS = 6;
    private static final int SNILS_DIGITS = 11;
    private static final double GOOD = 0.6;
    private static final double ENOUGH = 0.45;

    private final SearchTable table;
    private final SearchKeys keys;
    private final FamilyIndexes indexes;
    private final FamilyTable families;
    private final Sight sight;

    PeopleFinder(SearchTable table, SearchKeys keys, FamilyIndexes indexes, FamilyTable families, Sight sight) {
        this.table = table;
        this.keys = keys;
        this.indexes = indexes;
        this.families = families;
        this.sight = sight;
    }

    @Override
    public Answer search(String text) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        if (table.incomplete()) {
            hints.add(Hint.INCOMPLETE);
        }
        List<Ranked> ranked = NUMBER.matcher(text).matches() ? byNumber(text, hints) : byWords(text);
        if (ranked.size() > MOST) {
            hints.add(Hint.MORE);
        }
        List<Found> found = ranked.stream().limit(MOST).flatMap(this::found).toList();
        return new Answer(found, hints);
    }

    private List<Ranked> byNumber(String text, Set<Hint> hints) {
        String digits = NOT_A_DIGIT.matcher(text).replaceAll("");
        Snils snils = snils(digits);
        boolean phoneLike = digits.startsWith("7") || digits.startsWith("8");
        if (digits.length() == SNILS_DIGITS && snils == null && !phoneLike) {
            hints.add(Hint.WRONG_SNILS);
        }
        List<String> marks = List.copyOf(SearchKeys.ofPhone(text));
        Map<UUID, Ranked> ranked = new HashMap<>();
        for (Candidate candidate : table.candidates(sought(marks, marks, snils))) {
            candidate.persons().stream()
                    .filter(person -> snils != null && snils.equals(person.snils()))
                    .forEach(person -> keep(ranked, candidate, 1, new Reason(Kind.SNILS, person)));
            if (candidate.phone() != null && hasPhone(candidate.phone(), marks)) {
                keep(ranked, candidate, 1, new Reason(Kind.PHONE, null));
            }
        }
        return List.copyOf(ranked.values());
    }

    private static boolean hasPhone(String phone, List<String> marks) {
        return SearchKeys.ofPhone(phone).stream().anyMatch(marks::contains);
    }

    private List<Ranked> byWords(String text) {
        Map<UUID, Ranked> ranked = new HashMap<>();
        for (String meaning : Typed.meanings(text)) {
            List<String> words = Arrays.stream(Normal.address(meaning).split(" "))
                    .filter(word -> !word.isEmpty())
                    .limit(MOST_WORDS)
                    .toList();
            SearchRanking ranking = new SearchRanking(words, new NameLikeness());
            for (Candidate candidate : table.candidates(sought(words))) {
                Explained explained = ranking.explained(candidate);
                double score = explained.sum() / words.size();
                explained.kinds().forEach(kind -> keep(ranked, candidate, score, reason(kind, explained)));
            }
        }
        return kept(ranked);
    }

    private static Reason reason(Kind kind, Explained explained) {
        return new Reason(kind, kind == Kind.ADDRESS ? null : explained.person());
    }

    /** What fits badly is shown only if nothing fits well. */
    private static List<Ranked> kept(Map<UUID, Ranked> ranked) {
        List<Ranked> sorted = ranked.values().stream()
                .filter(one -> one.score() >= ENOUGH)
                .sorted(Comparator.comparing((Ranked one) -> -one.score()).thenComparing(Ranked::family))
                .toList();
        boolean good = !sorted.isEmpty() && sorted.get(0).score() >= GOOD;
        return good ? sorted.stream().filter(one -> one.score() >= GOOD).toList() : sorted;
    }

    private static void keep(Map<UUID, Ranked> ranked, Candidate candidate, double score, Reason reason) {
        Ranked before = ranked.get(candidate.family());
        if (before == null || before.score() < score) {
            ranked.put(candidate.family(), new Ranked(candidate.family(), score, List.of(reason)));
        } else if (before.score() == score && !before.reasons().contains(reason)) {
            List<Reason> reasons = new ArrayList<>(before.reasons());
            reasons.add(reason);
            ranked.put(candidate.family(), new Ranked(candidate.family(), score, List.copyOf(reasons)));
        }
    }

    private Sought sought(List<String> words) {
        Set<String> marks = new LinkedHashSet<>();
        Set<String> telling = new LinkedHashSet<>(SearchKeys.ofAddress(String.join(" ", words)));
        for (String word : words) {
            Set<String> surnames = SearchKeys.typedSurnames(word);
            surnames.forEach(surname -> marks.addAll(SearchKeys.ofSurname(surname)));
            for (String other : words) {
                if (!word.equals(other)) {
                    String first = Phonetic.name(other);
                    surnames.forEach(surname -> telling.addAll(SearchKeys.ofPair(surname, first)));
                    telling.add(SearchKeys.ofNames(first, Phonetic.name(word)));
                }
            }
        }
        marks.addAll(telling);
        return sought(marks, telling, null);
    }

    private Sought sought(Collection<String> marks, Collection<String> telling, @Nullable Snils snils) {
        List<String> organisations = table.organisations(sight);
        return new Sought(
                organisations,
                keys.sought(organisations, marks),
                keys.sought(organisations, telling),
                indexes.snils(snils));
    }

    private static @Nullable Snils snils(String digits) {
        try {
            return new Snils(digits);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private Stream<Found> found(Ranked ranked) {
        int score = (int) Math.round(ranked.score() * 100);
        return families.find(ranked.family()).stream()
                .filter(family -> sight.reaches(family.organisation()))
                .map(family -> new Found(family, score, ranked.reasons()));
    }

    private record Ranked(UUID family, double score, List<Reason> reasons) {}
}
