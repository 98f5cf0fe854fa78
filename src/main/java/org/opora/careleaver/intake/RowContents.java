package org.opora.careleaver.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.opora.careleaver.Finding;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of yearly files. What they say is encrypted while they wait, and wiped by the statement that is done with them. */
@Component
class RowContents {

    private static final int AT_ONCE = 500;
    private static final TypeReference<Map<Column, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final FieldCipher cipher;

    RowContents(JdbcTemplate template, JdbcClient jdbc, ObjectMapper json, FieldCipher cipher) {
        this.template = template;
        this.jdbc = jdbc;
        this.json = json;
        this.cipher = cipher;
    }

    /** @param waiting if good rows are to go in */
    void insert(UUID batch, List<CheckedRow> rows, boolean waiting) {
        template.batchUpdate("""
                insert into careleaver.import_row (batch, number, outcome, findings, case_number, content_enc)
                values (?, ?, ?, cast(? as jsonb), ?, ?)
                """, rows, AT_ONCE, (statement, row) -> {
            statement.setObject(1, batch);
            statement.setInt(2, row.row().number());
            statement.setString(3, row.outcome().name());
            statement.setString(4, text(row.findings()));
            statement.setString(5, row.caseNumber());
            statement.setBytes(6, waiting && row.outcome() == Outcome.GOOD ? sealedContent(batch, row.row()) : null);
        });
    }

    OptionalInt nextWaiting(UUID batch, int after) {
        return jdbc.sql("""
                select number from careleaver.import_row
                where batch = :batch and number > :after and content_enc is not null order by number limit 1
                """)
                .param("batch", batch)
                .param("after", after)
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    /** The row, held until the caller's transaction ends; empty if another has it or is done with it. */
    Optional<FileRow> take(UUID batch, int number) {
        return jdbc.sql("""
                select content_enc from careleaver.import_row
                where batch = :batch and number = :number and content_enc is not null for update skip locked
                """)
                .param("batch", batch)
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(content -> opened(batch, number, content));
    }

    void settle(UUID batch, ReportedRow row) {
        jdbc.sql("""
                update careleaver.import_row set outcome = :outcome, findings = cast(:findings as jsonb),
                    case_number = :case, content_enc = null
                where batch = :batch and number = :number and content_enc is not null
                """)
                .param("outcome", row.outcome().name())
                .param("findings", text(row.findings()))
                .param("case", row.caseNumber())
                .param("batch", batch)
                .param("number", row.number())
                .update();
    }

    /** Counts a try that came to nothing, and gives how many there were. */
    int tried(UUID batch, int number) {
        return jdbc.sql("""
                update careleaver.import_row set tries = tries + 1 where batch = :batch and number = :number
                returning tries
                """)
                .param("batch", batch)
                .param("number", number)
                .query(Integer.class)
                .single();
    }

    List<Finding> findings(String text) {
        return read(text, FINDINGS);
    }

    private byte[] sealedContent(UUID batch, FileRow row) {
        return cipher.encrypt(text(row.texts()), place(batch, row.number()));
    }

    private FileRow opened(UUID batch, int number, byte[] content) {
        return new FileRow(number, read(cipher.decrypt(content, place(batch, number)), TEXTS), List.of());
    }

    private static Row place(UUID batch, int number) {
        return new Row("careleaver.import_row", "content", batch + "/" + number);
    }

    private String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            // the cause would quote the values
            throw new IllegalStateException("a row of a yearly file cannot be written as JSON");
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a row of a yearly file cannot be read");
        }
    }
}
