package org.opora.registry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Entries of one person: those with the same insurance number anywhere, and those with the same name and date of birth
 * in households that were joined.
 */
final class SamePersons {

    private final Map<UUID, UUID> firsts = new HashMap<>();
    private final Map<String, UUID> known = new HashMap<>();

    private SamePersons() {}

    /** The first id of each person who is there under several. */
    static <T> Map<UUID, UUID> among(List<CareLeaverFigures.Entry<T>> entries) {
        SamePersons same = new SamePersons();
        entries.forEach(entry -> entry.marks().forEach(mark -> same.note(mark, entry.person())));
        Map<UUID, UUID> found = new HashMap<>();
        same.firsts.keySet().forEach(person -> found.put(person, same.first(person)));
        return found;
    }

    private void note(String mark, UUID person) {
        UUID before = known.putIfAbsent(mark, person);
        if (before != null) {
            UUID first = first(before);
            UUID other = first(person);
            if (!first.equals(other)) {
                firsts.put(other, first);
            }
        }
    }

    private UUID first(UUID person) {
        UUID first = person;
        for (UUID before = firsts.get(first); before != null; before = firsts.get(first)) {
            first = before;
        }
        return first;
    }
}
