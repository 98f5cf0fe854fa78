package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows that share a mark with what is looked for: so many at most that they can be opened and compared. */
@Component
class SearchTable {

    private static final int ENOUGH = 300;
    private static final int MOST = 2000;
    private static final byte[] MATCHES_NOTHING = {};
    private static final String CANDIDATES = """
            select marked.family from (
                (select f.id as family, 1 as strength from registry.family f
                where f.search_keys && :telling limit :most)
                union all
                (select m.family, 1 from registry.person p join registry.family_member m on m.person = p.id
                where p.search_keys && :telling limit :most)
                union all
                (select f.id, 0 from registry.family f where f.search_keys && :keys limit :most)
                union all
                (select m.family, 0 from registry.person p join registry.family_member m on m.person = p.id
                where p.search_keys && :keys limit :most)
                union all
                (select m.family, 2 from registry.person p join registry.family_member m on m.person = p.id
                where p.snils_index = :snils limit :most)
            ) marked join registry.family f on f.id = marked.family
            where f.organisation in (:organisations)
            group by marked.family order by max(marked.strength) desc, marked.family limit :enough
            """;
    private static final String OPENED = """
            with recursive path (id, at, next) as (
                select id, id, merged_into from registry.family where id in (:ids)
                union select p.id, f.id, f.merged_into from path p join registry.family f on f.id = p.next)
            select f.*, p.at as root from registry.family f join path p on p.id = f.id and p.next is null
            """;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final PersonTable persons;

    SearchTable(JdbcClient jdbc, Sealed sealed, PersonTable persons) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.persons = persons;
    }

    /** Those that share something telling come first, if there are too many. */
    List<Candidate> candidates(Sought sought) {
        List<UUID> ids = jdbc.sql(CANDIDATES)
                .param("keys", sought.keys().toArray(Long[]::new))
                .param("telling", sought.telling().toArray(Long[]::new))
                .param("snils", sought.snils() == null ? MATCHES_NOTHING : sought.snils())
                .param("organisations", sought.organisations())
                .param("most", MOST)
                .param("enough", ENOUGH)
                .query(UUID.class)
                .list();
        return ids.isEmpty() ? List.of() : opened(ids);
    }

    /** True while there are rows that were not marked yet, so that something may not be found. */
    boolean incomplete() {
        return jdbc.sql("""
                select exists (select 1 from registry.family where search_version < :version)
                    or exists (select 1 from registry.person where search_version < :version)
                """)
                .param("version", SearchKeys.VERSION)
                .query(Boolean.class)
                .single();
    }

    /** Those whose families the reader may see. */
    List<String> organisations(Sight sight) {
        if (!sight.unlimited()) {
            return sight.organisations().isEmpty() ? List.of("") : List.copyOf(sight.organisations());
        }
        return jdbc.sql("select distinct organisation from registry.family")
                .query(String.class)
                .list();
    }

    private List<Candidate> opened(Collection<UUID> ids) {
        Map<UUID, List<Person>> members = members(ids);
        return jdbc.sql(OPENED)
                .param("ids", ids)
                .query((rows, index) -> candidate(rows, members))
                .list();
    }

    /** Whoever ever belonged to the family as it was registered. */
    private Map<UUID, List<Person>> members(Collection<UUID> ids) {
        Map<UUID, List<Person>> members = new HashMap<>();
        jdbc.sql("""
                select distinct m.family, m.role, p.* from registry.family_member m
                join registry.person p on p.id = m.person where m.family in (:ids)
                """).param("ids", ids).query(rows -> {
            members.computeIfAbsent(rows.getObject("family", UUID.class), family -> new ArrayList<>())
                    .add(persons.person(rows.getObject("id", UUID.class), rows));
        });
        return members;
    }

    private Candidate candidate(ResultSet rows, Map<UUID, List<Person>> members) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new Candidate(
                rows.getObject("root", UUID.class),
                sealed.open(rows.getBytes("surname_enc"), new Row("registry.family", "surname", id)),
                sealed.open(rows.getBytes("address_enc"), new Row("registry.family", "address", id)),
                sealed.openIfThere(rows.getBytes("phone_enc"), new Row("registry.family", "phone", id)),
                members.getOrDefault(id, List.of()));
    }

    /** @param telling those of the keys that few others share */
    record Sought(List<String> organisations, List<Long> keys, List<Long> telling, byte @Nullable [] snils) {}

    /**
     * A registration as it was made.
     *
     * @param family the one it is now, after it was joined into another
     */
    record Candidate(
            UUID family,
            String surname,
            String address,
            @Nullable String phone,
            List<Person> persons) {}
}
