package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of merges, and the members both families had just before and just after. */
@Component
class MergeTable {

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Region region;

    MergeTable(JdbcClient jdbc, Sealed sealed, Region region) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.region = region;
    }

    /** @return how many of the two are joined into no other; these are locked until the transaction ends */
    int lock(UUID one, UUID other) {
        return jdbc.sql("""
                select id from registry.family where id in (:one, :other) and merged_into is null
                order by id for no key update
                """)
                .param("one", one)
                .param("other", other)
                .query(UUID.class)
                .list()
                .size();
    }

    void lockRow(UUID merge) {
        jdbc.sql("select id from registry.family_merge where id = :id for update")
                .param("id", merge)
                .query(UUID.class)
                .single();
    }

    UUID insert(UUID kept, UUID joined, String login, String reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into registry.family_merge (id, kept, joined, merged_at, merged_by, reason_enc, recorded)
                values (:id, :kept, :joined, :at, :login, :reason, true)
                """)
                .param("id", id)
                .param("kept", kept)
                .param("joined", joined)
                .param("at", region.now())
                .param("login", login)
                .param("reason", sealed.seal(reason, row("reason", id)))
                .update();
        return id;
    }

    void point(UUID joined, @Nullable UUID kept) {
        jdbc.sql("update registry.family set merged_into = cast(:kept as uuid) where id = :joined")
                .param("kept", kept)
                .param("joined", joined)
                .update();
    }

    void keepMembers(UUID merge, String phase) {
        jdbc.sql("""
                insert into registry.family_merge_member
                select g.id, :phase, m.family, m.person, m.role, m.member_from, m.member_until
                from registry.family_merge g join registry.family_member m on m.family in (g.kept, g.joined)
                where g.id = :id
                """).param("phase", phase).param("id", merge).update();
    }

    boolean isUndone(UUID merge) {
        return is(merge, "undone_at is not null");
    }

    boolean isRecorded(UUID merge) {
        return is(merge, "recorded");
    }

    /** Another one into the same family that still holds. */
    boolean hasLater(UUID merge) {
        return is(merge, """
                exists (select 1 from registry.family_merge l where l.kept = g.kept and l.undone_at is null
                and l.position > g.position)
                """);
    }

    private boolean is(UUID merge, String condition) {
        return jdbc.sql("select " + condition + " from registry.family_merge g where g.id = :id")
                .param("id", merge)
                .query(Boolean.class)
                .single();
    }

    /** Rows of the kept family that are not as the merge left them. */
    int membersSince(UUID merge) {
        return jdbc.sql("""
                select count(*) from registry.family_merge g join registry.family_member m on m.family = g.kept
                where g.id = :id and not exists (
                    select 1 from registry.family_merge_member a
                    where a.merge = g.id and a.phase = 'AFTER' and a.family = m.family and a.person = m.person
                    and a.role = m.role and a.member_from = m.member_from
                    and a.member_until is not distinct from m.member_until)
                """).param("id", merge).query(Integer.class).single();
    }

    /** What is still as the merge left it becomes as it was before. */
    void restoreMembers(UUID merge) {
        jdbc.sql("""
                delete from registry.family_member m using registry.family_merge_member a
                where a.merge = :id and a.phase = 'AFTER' and a.family = m.family and a.person = m.person
                and a.role = m.role and a.member_from = m.member_from
                and a.member_until is not distinct from m.member_until
                """).param("id", merge).update();
        jdbc.sql("""
                insert into registry.family_member (family, person, role, member_from, member_until)
                select family, person, role, member_from, member_until from registry.family_merge_member
                where merge = :id and phase = 'BEFORE' on conflict do nothing
                """).param("id", merge).update();
    }

    void noteUndone(UUID merge, String login, String reason) {
        jdbc.sql("""
                update registry.family_merge set undone_at = :at, undone_by = :login, undo_reason_enc = :reason
                where id = :id
                """)
                .param("at", region.now())
                .param("login", login)
                .param("reason", sealed.seal(reason, row("undo_reason", merge)))
                .param("id", merge)
                .update();
    }

    Optional<Merges.Merge> find(UUID id) {
        return jdbc.sql("select * from registry.family_merge where id = :id")
                .param("id", id)
                .query((rows, index) -> merge(rows))
                .optional();
    }

    List<Merges.Merge> recent(Sight sight) {
        return jdbc.sql("""
                select g.* from registry.family_merge g join registry.family f on f.id = g.kept
                where :unlimited or f.organisation in (:organisations) order by g.position desc limit 50
                """)
                .param("unlimited", sight.unlimited())
                .param("organisations", sight.organisations().isEmpty() ? List.of("") : sight.organisations())
                .query((rows, index) -> merge(rows))
                .list();
    }

    private Merges.Merge merge(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new Merges.Merge(
                id,
                rows.getObject("kept", UUID.class),
                rows.getObject("joined", UUID.class),
                rows.getObject("merged_at", OffsetDateTime.class).toInstant(),
                rows.getString("merged_by"),
                sealed.open(rows.getBytes("reason_enc"), row("reason", id)),
                undoneAt(rows),
                rows.getString("undone_by"),
                sealed.openIfThere(rows.getBytes("undo_reason_enc"), row("undo_reason", id)));
    }

    private static @Nullable Instant undoneAt(ResultSet rows) throws SQLException {
        OffsetDateTime at = rows.getObject("undone_at", OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Row row(String column, UUID id) {
        return new Row("registry.family_merge", column, id);
    }
}
