package org.opora.registry;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Surnames of many families at once, for lists of cases that the caller may see. */
public interface FamilyNames {

    /** By family id; families that do not exist are left out. */
    Map<UUID, String> surnames(Collection<UUID> families);
}
