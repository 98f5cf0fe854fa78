package org.opora.assessment;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.assessment.Assessments.Assessment;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Assessments in the database. What was found is encrypted, the numbers are not. */
@Component
class AssessmentStore {

    private final JdbcClient jdbc;
    private final SealedJson sealed;

    AssessmentStore(JdbcClient jdbc, SealedJson sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    void add(Assessment assessment, Source source) {
        var findings = new Findings(source.factors().values(), assessment.flags(), assessment.templates());
        jdbc.sql("""
                insert into assessment.assessment (form_entry, case_number, episode, at, risk_score, protective_score,
                  net_score, critical_flags, proposed_level, proposed_category, points_version, findings_enc)
                values (:form, :case, :episode, :at, :risk, :protective, :net, :flags, :level, :category, :version,
                  :findings)""")
                .param("form", source.form())
                .param("case", assessment.caseNumber())
                .param("episode", source.episode())
                .param("at", assessment.at().atOffset(ZoneOffset.UTC))
                .param("risk", assessment.riskScore())
                .param("protective", assessment.protectiveScore())
                .param("net", assessment.netScore())
                .param("flags", assessment.flags().size())
                .param("level", assessment.proposedLevel())
                .param("category", assessment.proposedCategory())
                .param("version", source.tableVersion())
                .param("findings", sealed.seal(findings, row(source.form())))
                .update();
    }

    Optional<Assessment> of(UUID form) {
        return jdbc.sql("select * from assessment.assessment where form_entry = :form")
                .param("form", form)
                .query(this::map)
                .optional();
    }

    /** Newest first. */
    List<Assessment> ofCase(String caseNumber) {
        return jdbc.sql("select * from assessment.assessment where case_number = :case order by seq desc")
                .param("case", caseNumber)
                .query(this::map)
                .list();
    }

    private Assessment map(ResultSet row, int number) throws SQLException {
        UUID form = row.getObject("form_entry", UUID.class);
        Findings findings = sealed.open(row.getBytes("findings_enc"), row(form), new TypeReference<>() {});
        return new Assessment(
                row.getString("case_number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getInt("risk_score"),
                row.getInt("protective_score"),
                row.getInt("net_score"),
                findings.flags(),
                row.getString("proposed_level"),
                row.getString("proposed_category"),
                findings.templates());
    }

    private static Row row(UUID form) {
        return new Row("assessment.assessment", "findings_enc", form);
    }

    /** The signed form behind an assessment, and the version of the table that weighed its factors. */
    record Source(UUID form, int episode, Factors factors, int tableVersion) {}

    /** What is stored encrypted. */
    record Findings(Map<String, Integer> factors, List<String> flags, List<String> templates) {}
}
