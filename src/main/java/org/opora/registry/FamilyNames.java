package org.opora.registry;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names of many families at once, for lists of cases that the caller may see. */
public interface FamilyNames {

    /** By family id; families that do not exist are left out. */
    Map<UUID, String> surnames(Collection<UUID> families);

    /**
     * What a list has room for, by the id that was asked for, in one query. A family that was joined into another is told
     * by that one; families that do not exist or that the caller may not see are left out.
     */
    Map<UUID, FamilyLine> lines(Collection<UUID> families);

    /**
     * @param person the care leaver the case is about, or the first of the adults, the mother before others
     * @param oktmo municipality or settlement the family lives in
     */
    record FamilyLine(
            String surname,
            @Nullable PersonName person,
            @Nullable String oktmo) {}

    /** The name of a person, without anything else about him. */
    record PersonName(
            String lastName, String firstName, @Nullable String middleName) {}
}
