package org.opora.desk.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Person;

/**
 * The people a case is about.
 *
 * @param names by id
 */
record People(Map<String, String> names) {

    static People of(List<Person> members) {
        Map<String, String> names = new LinkedHashMap<>();
        members.forEach(member -> names.put(member.id().toString(), member.fullName()));
        return new People(names);
    }

    Optional<String> name(@Nullable String id) {
        return Optional.ofNullable(id).map(names::get);
    }

    Optional<String> name(@Nullable UUID id) {
        return id == null ? Optional.empty() : name(id.toString());
    }
}
