package org.opora.registry;

/** Two families that cannot be joined, or a merge that cannot be undone, as things stand. */
public class MergeRefused extends IllegalArgumentException {

    private final Why why;

    public MergeRefused(Why why) {
        super("merge refused: " + why);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The words are in the messages, below {@code merge.refused.}. */
    public enum Why {
        /** The two are one family already. */
        SAME,
        /** One of them was joined with another meanwhile. */
        CHANGED,
        OTHER_ORGANISATION,
        /** A care leaver is a household of one; only another entry of the same person is joined with it. */
        CARE_LEAVER,
        /** Both have a case under support. */
        TWO_SUPPORTED,
        ALREADY_UNDONE,
        /** A later merge has to be undone first. */
        LATER_MERGE,
        /** Made before members were kept beside a merge. */
        NOT_RECORDED
    }
}
