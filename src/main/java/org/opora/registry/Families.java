package org.opora.registry;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The families of the organisations the caller works for. */
public interface Families {

    /** Registers a new family with its members. */
    Family register(NewFamily family);

    Optional<Family> find(UUID id);

    /** Families that may be the same, best first, each with the reasons. */
    List<Likeness> alike(NewFamily family);

    /** Joins the second family into the first; both histories stay. */
    void merge(UUID kept, UUID joined, String reason);
}
