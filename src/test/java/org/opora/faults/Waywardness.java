package org.opora.faults;

import java.util.List;
import java.util.Random;

/** An agency that is mostly well and now and then is not. */
final class Waywardness {

    private static final List<Manner> BAD =
            List.of(Manner.ANSWER_LOST, Manner.RESET, Manner.GARBAGE, Manner.status(503), Manner.status(500));
    private static final int ONE_IN = 5;

    private Waywardness() {}

    static Manner by(Random chance) {
        return (visit, work) -> next(chance).treat(visit, work);
    }

    private static synchronized Manner next(Random chance) {
        return chance.nextInt(ONE_IN) == 0 ? BAD.get(chance.nextInt(BAD.size())) : Manner.WELL;
    }
}
