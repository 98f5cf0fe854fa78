package org.opora.registry;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opora.registry.PeopleSearch.Kind;

/**
 * How a family explains the words typed: each word by a name of one of its persons, by the surname of the family or by its
 * address.
 *
 * @param sum of what fits, at most one for each word
 * @param kinds in what it fits
 * @param person whose names they are
 * @param named true once a surname, or a first name together with the patronymic, is among them
 */
record Explained(double sum, Set<Kind> kinds, @Nullable Person person, boolean named) {

    private static final double WRONG_NUMBER = 0.5;

    static final Explained NOTHING = new Explained(0, EnumSet.noneOf(Kind.class), null, false);

    /** Names of which one is only similar are similar as a whole. */
    Explained with(double fits, Kind kind) {
        Set<Kind> more = EnumSet.copyOf(kinds.isEmpty() ? EnumSet.of(kind) : kinds);
        more.add(kind);
        if (more.contains(Kind.SIMILAR_NAME)) {
            more.remove(Kind.NAME);
        }
        return new Explained(sum + fits, more, person, named);
    }

    /** Another house or flat than was typed speaks against a family. */
    Explained wrongNumber() {
        return new Explained(sum - WRONG_NUMBER, kinds, person, named);
    }

    Explained of(Person somebody) {
        return new Explained(sum, kinds, somebody, named);
    }

    Explained withName(double fits, boolean telling) {
        Explained more =
                with(fits, fits >= NameLikeness.SAME || fits == NameLikeness.INITIAL ? Kind.NAME : Kind.SIMILAR_NAME);
        return new Explained(more.sum, more.kinds, more.person, named || telling);
    }

    Explained better(Explained other) {
        return other.sum > sum ? other : this;
    }
}
