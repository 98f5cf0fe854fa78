package org.opora.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.assessment.Proposal.Verdict;
import org.opora.engine.Decision;
import org.opora.security.FieldCipher;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposals in the database. Inputs and outputs are codes, yet tell of health, so they are encrypted. */
@Component
class ProposalStore {

    private final JdbcClient jdbc;
    private final SealedJson sealed;
    private final FieldCipher cipher;

    ProposalStore(JdbcClient jdbc, SealedJson sealed, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.cipher = cipher;
    }

    void add(String caseNumber, Decision decision, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into assessment.proposal (id, case_number, table_id, table_version, inputs_enc, rules,
                  outputs_enc, at)
                values (:id, :case, :table, :version, :inputs, string_to_array(:rules, ','), :outputs, :at)""")
                .param("id", id)
                .param("case", caseNumber)
                .param("table", decision.table())
                .param("version", decision.version())
                .param("inputs", sealed.seal(decision.inputs(), row("inputs_enc", id)))
                .param("rules", String.join(",", decision.rules()))
                .param("outputs", sealed.seal(decision.results(), row("outputs_enc", id)))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void decide(String caseNumber, String table, Verdict verdict) {
        newest(caseNumber, table)
                .ifPresent(id -> jdbc.sql("""
                        update assessment.proposal set decided_value = :value, decided_by = :by, decided_at = :at,
                          override_reason_enc = :reason where id = :id""")
                        .param("value", verdict.value())
                        .param("by", verdict.by())
                        .param("at", verdict.at().atOffset(ZoneOffset.UTC))
                        .param("reason", sealedReason(verdict, id), java.sql.Types.BINARY)
                        .param("id", id)
                        .update());
    }

    List<Proposal> ofCase(String caseNumber) {
        return jdbc.sql("select * from assessment.proposal where case_number = :case order by seq desc")
                .param("case", caseNumber)
                .query(this::map)
                .list();
    }

    /** @param tables at least one */
    List<Proposal> ofTables(String caseNumber, Collection<String> tables) {
        return jdbc.sql("select * from assessment.proposal where case_number = :case and table_id in (:tables)"
                        + " order by seq desc")
                .param("case", caseNumber)
                .param("tables", tables)
                .query(this::map)
                .list();
    }

    Optional<Proposal> latest(String caseNumber, String table) {
        return newest(caseNumber, table)
                .flatMap(id -> jdbc.sql("select * from assessment.proposal where id = :id")
                        .param("id", id)
                        .query(this::map)
                        .optional());
    }

    private Optional<UUID> newest(String caseNumber, String table) {
        return jdbc.sql("""
                select id from assessment.proposal where case_number = :case and table_id = :table
                order by seq desc limit 1""")
                .param("case", caseNumber)
                .param("table", table)
                .query(UUID.class)
                .optional();
    }

    private byte @Nullable [] sealedReason(Verdict verdict, UUID id) {
        String reason = verdict.overrideReason();
        return reason == null ? null : cipher.encrypt(reason, row("override_reason_enc", id));
    }

    private Proposal map(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Map<String, @Nullable Object> inputs =
                sealed.open(row.getBytes("inputs_enc"), row("inputs_enc", id), new TypeReference<>() {});
        List<Map<String, @Nullable Object>> outputs =
                sealed.open(row.getBytes("outputs_enc"), row("outputs_enc", id), new TypeReference<>() {});
        return new Proposal(
                row.getString("case_number"),
                row.getString("table_id"),
                row.getInt("table_version"),
                inputs,
                Arrays.asList((String[]) row.getArray("rules").getArray()),
                outputs,
                row.getObject("at", OffsetDateTime.class).toInstant(),
                verdict(row, id));
    }

    private @Nullable Verdict verdict(ResultSet row, UUID id) throws SQLException {
        String value = row.getString("decided_value");
        if (value == null) {
            return null;
        }
        byte[] reason = row.getBytes("override_reason_enc");
        return new Verdict(
                value,
                row.getString("decided_by"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                reason == null ? null : cipher.decrypt(reason, row("override_reason_enc", id)));
    }

    private static Row row(String column, UUID id) {
        return new Row("assessment.proposal", column, id);
    }
}
