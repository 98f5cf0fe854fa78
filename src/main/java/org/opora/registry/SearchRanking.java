package org.opora.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opora.registry.PeopleSearch.Kind;
import org.opora.registry.SearchTable.Candidate;

/** Compares what was typed with families that were opened. */
record SearchRanking(List<String> words, NameLikeness likeness) {

    private static final double BY_FAMILY = 0.9;
    private static final double LEAST_ADDRESS = 0.8;
    private static final int SURNAME = 0;
    private static final int FIRST = 1;
    private static final int PATRONYMIC = 2;
    private static final int SECOND_SURNAME = 3;

    /** Nothing fits unless a name, or a street with its house, does. */
    Explained explained(Candidate candidate) {
        Explained best = new Attempt(candidate, null).best(0, List.of(), Explained.NOTHING);
        for (Person person : candidate.persons()) {
            best = best.better(new Attempt(candidate, person).best(0, List.of(), Explained.NOTHING.of(person)));
        }
        return best.named() || standsOnAddress(candidate) ? best : Explained.NOTHING;
    }

    private boolean standsOnAddress(Candidate candidate) {
        long numbers = words.stream()
                .filter(word -> AddressWords.isNumber(word) && address(word, candidate.address()) > 0)
                .count();
        long places = words.stream()
                .filter(word -> !AddressWords.isNumber(word) && address(word, candidate.address()) >= LEAST_ADDRESS)
                .count();
        return numbers > 0 && places > 0;
    }

    private double address(String word, String address) {
        return Arrays.stream(Normal.address(address).split(" "))
                .mapToDouble(known -> addressWord(word, known))
                .max()
                .orElse(0);
    }

    private double addressWord(String word, String known) {
        if (AddressWords.isNumber(word) || AddressWords.isNumber(known)) {
            return word.equals(known) ? 1 : 0;
        }
        return word.length() > 2 ? likeness.name(word, known) : 0;
    }

    private final class Attempt {

        private final Candidate candidate;
        private final @Nullable Person person;

        Attempt(Candidate candidate, @Nullable Person person) {
            this.candidate = candidate;
            this.person = person;
        }

        /** Tries every way to give the words from this one on to names that are still free. */
        Explained best(int index, List<Integer> taken, Explained before) {
            if (index == words.size()) {
                return before;
            }
            String word = words.get(index);
            Explained best = best(index + 1, taken, AddressWords.isNumber(word) ? before.wrongNumber() : before);
            double address = address(word, candidate.address());
            if (address > 0) {
                best = best.better(best(index + 1, taken, before.with(address, Kind.ADDRESS)));
            }
            double family = likeness.surname(word, candidate.surname()) * BY_FAMILY;
            if (family > 0 && !taken.contains(SURNAME)) {
                best = best.better(best(index + 1, and(taken, SURNAME), byFamily(before, family)));
            }
            for (int name = SURNAME; person != null && name <= SECOND_SURNAME; name++) {
                double fits = taken.contains(name) ? 0 : fits(word, name, person);
                if (fits > 0) {
                    boolean telling =
                            name == SURNAME || name == SECOND_SURNAME || taken.contains(FIRST + PATRONYMIC - name);
                    best = best.better(best(index + 1, and(taken, name), before.withName(fits, telling)));
                }
            }
            return best;
        }

        private Explained byFamily(Explained before, double fits) {
            Explained more = before.withName(fits >= BY_FAMILY ? NameLikeness.SAME : fits, true);
            return new Explained(before.sum() + fits, more.kinds(), more.person(), true);
        }

        private double fits(String word, int name, Person somebody) {
            return switch (name) {
                case SURNAME -> likeness.surname(word, somebody.lastName());
                case SECOND_SURNAME ->
                    SearchKeys.surnames(somebody.lastName()).size() > 1
                            ? likeness.surname(word, somebody.lastName())
                            : 0;
                case FIRST -> likeness.name(word, somebody.firstName());
                default -> somebody.middleName() == null ? 0 : likeness.name(word, somebody.middleName());
            };
        }

        private List<Integer> and(List<Integer> taken, int name) {
            List<Integer> more = new ArrayList<>(taken);
            more.add(name);
            return more;
        }
    }
}
