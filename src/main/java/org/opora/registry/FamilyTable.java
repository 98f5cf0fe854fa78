package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of families. */
@Component
class FamilyTable {

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final FamilyIndexes indexes;
    private final SearchKeys searchKeys;
    private final PersonTable persons;
    private final Region region;

    FamilyTable(
            JdbcClient jdbc,
            Sealed sealed,
            FamilyIndexes indexes,
            SearchKeys searchKeys,
            PersonTable persons,
            Region region) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.indexes = indexes;
        this.searchKeys = searchKeys;
        this.persons = persons;
        this.region = region;
    }

    UUID insert(NewFamily family, String login) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into registry.family values (:id, :organisation, :surname, :address, :oktmo, :phone,
                    :surnameIndex, :householdIndex, :phoneIndex, :at, :login, null, :searchKeys, :searchVersion)
                """)
                .param("id", id)
                .param("organisation", family.organisation())
                .param("surname", sealed.seal(family.surname(), row("surname", id)))
                .param("address", sealed.seal(family.address(), row("address", id)))
                .param("oktmo", family.oktmo())
                .param("phone", sealed.seal(family.phone(), row("phone", id)))
                .param("surnameIndex", indexes.surname(family.surname()))
                .param("householdIndex", indexes.household(family.surname(), family.address()))
                .param("phoneIndex", indexes.phone(family.phone()))
                .param("at", region.now())
                .param("login", login)
                .param(
                        "searchKeys",
                        searchKeys.family(family.organisation(), family.surname(), family.address(), family.phone()))
                .param("searchVersion", SearchKeys.VERSION)
                .update();
        return id;
    }

    /** The family, or the one it was joined into. */
    Optional<Family> find(UUID id) {
        return jdbc.sql("""
                with recursive path (id, merged_into) as (
                    select id, merged_into from registry.family where id = :id
                    union select f.id, f.merged_into from registry.family f join path p on f.id = p.merged_into)
                select f.* from registry.family f join path p on p.id = f.id where f.merged_into is null
                """)
                .param("id", id)
                .query((rows, index) -> family(rows))
                .optional();
    }

    /** The same, locked so that it is joined into no other before the transaction ends. */
    Optional<Family> hold(UUID id) {
        Optional<Family> found = find(id);
        while (found.isPresent() && !lockedAsItIs(found.get().id())) {
            found = find(id);
        }
        return found;
    }

    private boolean lockedAsItIs(UUID id) {
        return jdbc.sql("select id from registry.family where id = :id and merged_into is null for share")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    void tellApart(UUID family, Collection<UUID> others, String login) {
        others.stream()
                .filter(other -> !other.equals(family))
                .forEach(other -> jdbc.sql("""
                        insert into registry.told_apart values (:family, :other, :at, :login) on conflict do nothing
                        """)
                        .param("family", family)
                        .param("other", other)
                        .param("at", region.now())
                        .param("login", login)
                        .update());
    }

    boolean toldApart(UUID one, UUID other) {
        return jdbc.sql("""
                select exists (select 1 from registry.told_apart
                where (family = :one and other = :other) or (family = :other and other = :one))
                """)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    Map<UUID, String> surnames(Collection<UUID> ids) {
        Map<UUID, String> surnames = new HashMap<>();
        if (ids.isEmpty()) {
            return surnames;
        }
        jdbc.sql("select id, surname_enc from registry.family where id in (:ids)")
                .param("ids", List.copyOf(ids))
                .query(rows -> {
                    UUID id = rows.getObject("id", UUID.class);
                    surnames.put(id, sealed.open(rows.getBytes("surname_enc"), row("surname", id)));
                });
        return surnames;
    }

    private Family family(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new Family(
                id,
                sealed.open(rows.getBytes("surname_enc"), row("surname", id)),
                sealed.open(rows.getBytes("address_enc"), row("address", id)),
                rows.getString("oktmo"),
                sealed.openIfThere(rows.getBytes("phone_enc"), row("phone", id)),
                rows.getString("organisation"),
                persons.members(id));
    }

    private static Row row(String column, UUID id) {
        return new Row("registry.family", column, id);
    }
}
