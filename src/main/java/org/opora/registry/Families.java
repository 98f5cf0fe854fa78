package org.opora.registry;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The families of the organisations the caller works for. */
public interface Families {

    /** Families that {@link #alike} gives at most. */
    int MOST_ALIKE = 20;

    /** Registers a new family with its members. */
    Family register(NewFamily family);

    Optional<Family> find(UUID id);

    /** Families that may be the same, best first, each with the reasons. */
    List<Likeness> alike(NewFamily family);

    /**
     * The family, or the one it was joined into, which stays that one until the transaction ends.
     *
     * @throws java.util.NoSuchElementException if the caller sees no such family
     */
    Family hold(UUID id);

    /** Anybody who belongs or ever belonged to the family, so that what was said about him can be read. */
    Optional<Person> member(UUID family, UUID person);

    /** Keeps that somebody compared the family with others and says that it is none of them. */
    void tellApart(UUID family, Collection<UUID> others);

    /** True if somebody said that these are two families. */
    boolean toldApart(UUID one, UUID other);

    /**
     * Joins the second family into the first; both histories stay.
     *
     * @return id of the merge
     * @throws java.util.NoSuchElementException if the caller sees no such family
     * @throws MergeRefused if they cannot be joined
     */
    UUID merge(UUID kept, UUID joined, String reason);
}
