package org.opora.desk.draft;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts in the database; what was written is encrypted and bound to its row. */
@Component
class DraftStore {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final ObjectMapper json;

    DraftStore(JdbcClient jdbc, FieldCipher cipher, ObjectMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.json = json;
    }

    /** Until the end of the transaction nobody else saves, signs or withdraws this form. */
    void lock(String place) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('desk.draft ' || ?, 0))")
                .param(place)
                .query((ResultSet row) -> {});
    }

    Optional<Draft> find(String place, String login) {
        return jdbc.sql("select * from desk.draft where place = :place and login = :login")
                .param("place", place)
                .param("login", login)
                .query(this::map)
                .optional();
    }

    /** Who else is filling in the same form, the first to begin first. */
    List<Other> others(String place, String login) {
        return jdbc.sql("""
                select login, begun_at, saved_at from desk.draft
                where place = :place and login <> :login order by begun_at, login""")
                .param("place", place)
                .param("login", login)
                .query((row, number) ->
                        new Other(row.getString("login"), instant(row, "begun_at"), instant(row, "saved_at")))
                .list();
    }

    long nextVersion() {
        return jdbc.sql("select nextval('desk.draft_version')")
                .query(Long.class)
                .single();
    }

    void put(Draft draft) {
        jdbc.sql("""
                insert into desk.draft (place, login, form, version, tab, turn, computer, fields_enc, begun_at, saved_at)
                values (:place, :login, :form, :version, :tab, :turn, :computer, :fields, :begunAt, :savedAt)
                on conflict (place, login) do update set form = excluded.form, version = excluded.version,
                  tab = excluded.tab, turn = excluded.turn, computer = excluded.computer,
                  fields_enc = excluded.fields_enc, saved_at = excluded.saved_at""")
                .param("place", draft.place())
                .param("login", draft.login())
                .param("form", draft.form())
                .param("version", draft.version())
                .param("tab", draft.mark().tab())
                .param("turn", draft.mark().turn())
                .param("computer", draft.mark().computer())
                .param("fields", cipher.encrypt(write(draft.fields()), row(draft.place(), draft.login())))
                .param("begunAt", at(draft.begunAt()))
                .param("savedAt", at(draft.savedAt()))
                .update();
    }

    void delete(String place, String login) {
        jdbc.sql("delete from desk.draft where place = :place and login = :login")
                .param("place", place)
                .param("login", login)
                .update();
    }

    void deleteAt(String place) {
        jdbc.sql("delete from desk.draft where place = ?").param(place).update();
    }

    void deleteOf(String login) {
        jdbc.sql("delete from desk.draft where login = ?").param(login).update();
    }

    int deleteUntouchedSince(Instant moment) {
        return jdbc.sql("delete from desk.draft where saved_at < ?")
                .param(at(moment))
                .update();
    }

    private Draft map(ResultSet row, int number) throws SQLException {
        String place = row.getString("place");
        String login = row.getString("login");
        return new Draft(
                place,
                login,
                row.getString("form"),
                row.getLong("version"),
                new Draft.Mark(
                        row.getObject("tab", UUID.class), row.getInt("turn"), row.getObject("computer", UUID.class)),
                read(cipher.decrypt(row.getBytes("fields_enc"), row(place, login))),
                instant(row, "begun_at"),
                instant(row, "saved_at"));
    }

    private static Row row(String place, String login) {
        return new Row("desk.draft", "fields_enc", place + "|" + login);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private String write(Map<String, Object> fields) {
        try {
            return json.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft cannot be written as JSON", e);
        }
    }

    private Map<String, Object> read(String fields) {
        try {
            return json.readValue(fields, FIELDS);
        } catch (JsonProcessingException e) {
            // without the cause, which quotes what was written
            throw new IllegalStateException("a stored draft is no JSON");
        }
    }

    /** Somebody else at the same form. */
    record Other(String login, Instant begunAt, Instant savedAt) {}
}
