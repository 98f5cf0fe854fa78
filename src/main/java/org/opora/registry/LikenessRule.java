package org.opora.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** How strongly each reason speaks for two families being one. The strongest counts, each further one adds a little. */
enum LikenessRule {
    SNILS(100),
    NAME_AND_BIRTH_DATE(90),
    SURNAME_AND_ADDRESS(80),
    SIMILAR_NAME_AND_BIRTH_DATE(75),
    SIMILAR_NAME_AND_ADDRESS(70),
    PHONE(60),
    ADDRESS(40),
    SURNAME(30),
    SIMILAR_NAME(20);

    private static final int FURTHER_REASON = 5;
    private static final int CERTAIN = 100;

    private final int weight;

    LikenessRule(int weight) {
        this.weight = weight;
    }

    /** The strongest reason first. What another reason says already, such as a surname beside surname and address, is left out. */
    static List<String> reasons(Collection<LikenessRule> found) {
        return telling(found).stream().map(Enum::name).toList();
    }

    static int score(Collection<LikenessRule> found) {
        List<LikenessRule> telling = telling(found);
        if (telling.isEmpty()) {
            return 0;
        }
        return Math.min(CERTAIN, telling.get(0).weight + FURTHER_REASON * (telling.size() - 1));
    }

    private static List<LikenessRule> telling(Collection<LikenessRule> found) {
        return found.stream()
                .filter(rule -> rule.saidBy().stream().noneMatch(found::contains))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private Set<LikenessRule> saidBy() {
        return switch (this) {
            case SURNAME, SIMILAR_NAME_AND_ADDRESS -> Set.of(SURNAME_AND_ADDRESS);
            case ADDRESS -> Set.of(SURNAME_AND_ADDRESS, SIMILAR_NAME_AND_ADDRESS);
            case SIMILAR_NAME_AND_BIRTH_DATE -> Set.of(NAME_AND_BIRTH_DATE);
            case SIMILAR_NAME ->
                Set.of(
                        SURNAME,
                        SURNAME_AND_ADDRESS,
                        SIMILAR_NAME_AND_ADDRESS,
                        NAME_AND_BIRTH_DATE,
                        SIMILAR_NAME_AND_BIRTH_DATE);
            default -> Set.of();
        };
    }
}
