package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.casefile.Attachments.Attachment;
import org.opora.security.BlindIndex;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of attached files, names and reasons encrypted. */
@Component
class AttachmentRows {

    private static final String TABLE = "casefile.attachment";
    private static final String NAME = "name_enc";
    private static final String REASON = "removed_reason_enc";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final BlindIndex index;
    private final Region region;

    AttachmentRows(JdbcClient jdbc, FieldCipher cipher, BlindIndex index, Region region) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.index = index;
        this.region = region;
    }

    /** Whoever attaches to the same case waits until this transaction is over. */
    void alone(String caseNumber) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:place, 0))")
                .param("place", TABLE + "/" + caseNumber)
                .query((rows, number) -> 0)
                .list();
    }

    long bytes(String caseNumber) {
        return jdbc.sql("select coalesce(sum(size), 0) from casefile.attachment where case_number = :number")
                .param("number", caseNumber)
                .query(Long.class)
                .single();
    }

    boolean isEntry(String caseNumber, UUID entry) {
        return jdbc.sql("select count(*) from casefile.entry where id = :id and case_number = :number")
                        .param("id", entry)
                        .param("number", caseNumber)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Files of the case with the same content that are still in it, oldest first. */
    List<Attachment> same(String caseNumber, byte[] hash) {
        return jdbc.sql("select * from casefile.attachment where case_number = :number and content_index = :content"
                        + " and removed_at is null order by added_at, id")
                .param("number", caseNumber)
                .param("content", content(caseNumber, hash))
                .query((rows, number) -> attachment(rows))
                .list();
    }

    void insert(Attachment added, byte[] hash) {
        jdbc.sql("""
                insert into casefile.attachment (id, case_number, entry, media_type, size, name_enc, content_index,
                    duplicate_of, added_at, added_by)
                values (:id, :case, :entry, :type, :size, :name, :content, :duplicate, :at, :by)""")
                .param("id", added.id())
                .param("case", added.caseNumber())
                .param("entry", added.entry())
                .param("type", added.mediaType())
                .param("size", added.size())
                .param("name", cipher.encrypt(added.name(), new Row(TABLE, NAME, added.id())))
                .param("content", content(added.caseNumber(), hash))
                .param("duplicate", added.duplicateOf())
                .param("at", added.addedAt())
                .param("by", added.addedBy())
                .update();
    }

    List<Attachment> of(String caseNumber) {
        return jdbc.sql("select * from casefile.attachment where case_number = :number order by added_at, id")
                .param("number", caseNumber)
                .query((rows, number) -> attachment(rows))
                .list();
    }

    Optional<Attachment> find(String caseNumber, UUID id) {
        return jdbc.sql("select * from casefile.attachment where case_number = :number and id = :id")
                .param("number", caseNumber)
                .param("id", id)
                .query((rows, number) -> attachment(rows))
                .optional();
    }

    /** @return false if somebody was faster */
    boolean remove(UUID id, String reason, String login) {
        return jdbc.sql(
                                "update casefile.attachment set removed_at = :now, removed_by = :by, removed_reason_enc = :reason"
                                        + " where id = :id and removed_at is null")
                        .param("now", region.now())
                        .param("by", login)
                        .param("reason", cipher.encrypt(reason, new Row(TABLE, REASON, id)))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Equal contents of two cases do not look equal. */
    private byte[] content(String caseNumber, byte[] hash) {
        return index.of("attachment.content", caseNumber + "|" + HexFormat.of().formatHex(hash));
    }

    private Attachment attachment(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new Attachment(
                id,
                rows.getString("case_number"),
                rows.getObject("entry", UUID.class),
                Objects.requireNonNull(text(rows, NAME, id)),
                rows.getString("media_type"),
                rows.getLong("size"),
                rows.getObject("duplicate_of", UUID.class),
                moment(rows, "added_at"),
                rows.getString("added_by"),
                rows.getTimestamp("removed_at") == null ? null : moment(rows, "removed_at"),
                rows.getString("removed_by"),
                text(rows, REASON, id));
    }

    private OffsetDateTime moment(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(region.zone())
                .toOffsetDateTime();
    }

    private @Nullable String text(ResultSet rows, String column, UUID id) throws SQLException {
        byte[] sealed = rows.getBytes(column);
        return sealed == null ? null : cipher.decrypt(sealed, new Row(TABLE, column, id));
    }
}
