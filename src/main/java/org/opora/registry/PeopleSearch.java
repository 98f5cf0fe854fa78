package org.opora.registry;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds families and young people among those the caller may see, also where a name is misspelt. */
public interface PeopleSearch {

    /** Families an answer holds at most. */
    int MOST = 20;

    /**
     * @param text names in any order, also with initials; an insurance number (СНИЛС); a telephone or its last seven
     *     digits; a street with a house number
     */
    Answer search(String text);

    /**
     * @param found best first
     * @param hints what to know about the answer
     */
    record Answer(List<Found> found, Set<Hint> hints) {}

    /** @param score 0 to 100, how well what was typed is explained */
    record Found(Family family, int score, List<Reason> reasons) {}

    /** @param person who it is that fits, if it is a person */
    record Reason(Kind kind, @Nullable Person person) {}

    /** In what a family agrees with what was typed. */
    enum Kind {
        SNILS,
        PHONE,
        NAME,
        SIMILAR_NAME,
        ADDRESS
    }

    /** What the reader of an answer should know. */
    enum Hint {
        /** There are more; a further word would help. */
        MORE,
        /** Eleven digits that are no insurance number: a digit is wrong. */
        WRONG_SNILS,
        /** Families registered long ago are still being made findable. */
        INCOMPLETE
    }
}
