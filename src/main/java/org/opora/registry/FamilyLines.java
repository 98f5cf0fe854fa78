package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.FamilyNames.FamilyLine;
import org.opora.registry.FamilyNames.PersonName;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Families in one line each, as far as the caller may see them. */
@Component
class FamilyLines {

    private static final String LINES = """
            with recursive path (asked, id, merged_into) as (
                select id, id, merged_into from registry.family where id in (:ids)
                union select p.asked, f.id, f.merged_into from registry.family f join path p on f.id = p.merged_into)
            select p.asked, f.id, f.surname_enc, f.oktmo, f.organisation, head.id as person, head.last_name_enc,
                head.first_name_enc, head.middle_name_enc
            from path p join registry.family f on f.id = p.id
            left join lateral (
                select n.id, n.last_name_enc, n.first_name_enc, n.middle_name_enc
                from registry.family_member m join registry.person n on n.id = m.person
                where m.family = f.id and m.member_until is null and m.role <> 'CHILD'
                order by m.role <> 'SELF', m.role <> 'MOTHER', m.role, n.id limit 1) head on true
            where p.merged_into is null
            """;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Sight sight;

    FamilyLines(JdbcClient jdbc, Sealed sealed, Sight sight) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.sight = sight;
    }

    Map<UUID, FamilyLine> of(Collection<UUID> ids) {
        Map<UUID, FamilyLine> lines = new HashMap<>();
        if (ids.isEmpty()) {
            return lines;
        }
        jdbc.sql(LINES).param("ids", List.copyOf(ids)).query(rows -> {
            if (sight.reaches(rows.getString("organisation"))) {
                lines.put(rows.getObject("asked", UUID.class), line(rows));
            }
        });
        return lines;
    }

    private FamilyLine line(ResultSet rows) throws SQLException {
        UUID family = rows.getObject("id", UUID.class);
        UUID person = rows.getObject("person", UUID.class);
        return new FamilyLine(
                sealed.open(rows.getBytes("surname_enc"), new Row("registry.family", "surname", family)),
                person == null ? null : person(person, rows),
                rows.getString("oktmo"));
    }

    private PersonName person(UUID id, ResultSet rows) throws SQLException {
        return new PersonName(
                sealed.open(rows.getBytes("last_name_enc"), new Row("registry.person", "last_name", id)),
                sealed.open(rows.getBytes("first_name_enc"), new Row("registry.person", "first_name", id)),
                middleName(id, rows.getBytes("middle_name_enc")));
    }

    private @Nullable String middleName(UUID id, byte @Nullable [] value) {
        return sealed.openIfThere(value, new Row("registry.person", "middle_name", id));
    }
}
