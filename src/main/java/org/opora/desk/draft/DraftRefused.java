package org.opora.desk.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A draft is not saved or thrown away, and why. */
class DraftRefused extends RuntimeException {

    private final Why why;
    private final transient @Nullable Draft stored;

    private DraftRefused(Why why, @Nullable Draft stored) {
        super(why.name());
        this.why = why;
        this.stored = stored;
    }

    static DraftRefused because(Why why) {
        return new DraftRefused(why, null);
    }

    /** @param stored the draft as another window left it; nothing if it was thrown away there */
    static DraftRefused conflict(Optional<Draft> stored) {
        return new DraftRefused(Why.CONFLICT, stored.orElse(null));
    }

    Why why() {
        return why;
    }

    Optional<Draft> stored() {
        return Optional.ofNullable(stored);
    }

    /** Keys of messages below {@code drafts.refused.}, in capitals. */
    enum Why {
        GONE,
        HELD,
        CONFLICT,
        TOO_LARGE,
        UNREADABLE,
        UNCONDITIONAL
    }
}
