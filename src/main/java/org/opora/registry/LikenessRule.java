package org.opora.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** How strongly each reason speaks for two families being one. The strongest counts, each further one adds a little. */
enum LikenessRule {
    SNILS(100),
    NAME_AND_BIRTH_DATE(90),
    SURNAME_AND_ADDRESS(80),
    PHONE(60),
    SURNAME(30);

    private static final int FURTHER_REASON = 5;
    private static final int CERTAIN = 100;

    private final int weight;

    LikenessRule(int weight) {
        this.weight = weight;
    }

    /** The strongest reason first. A surname says nothing new beside surname and address. */
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
                .filter(rule -> rule != SURNAME || !found.contains(SURNAME_AND_ADDRESS))
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
