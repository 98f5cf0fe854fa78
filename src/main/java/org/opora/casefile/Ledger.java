package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.engine.Fields;
import org.opora.engine.Submission;
import org.opora.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger: rows are written and read, never changed; the database refuses anything else. */
@Component
class Ledger implements CaseFile {

    private final JdbcClient jdbc;
    private final EntryBody bodies;
    private final CurrentStaff currentStaff;
    private final Region region;

    Ledger(JdbcClient jdbc, EntryBody bodies, CurrentStaff currentStaff, Region region) {
        this.jdbc = jdbc;
        this.bodies = bodies;
        this.currentStaff = currentStaff;
        this.region = region;
    }

    @Override
    public List<SignedForm> forms(String caseNumber, String form) {
        return jdbc.sql("""
                select * from casefile.entry where case_number = :number and form = :form order by position desc
                """)
                .param("number", caseNumber)
                .param("form", form)
                .query((rows, index) -> signedForm(rows))
                .list();
    }

    @Override
    public void note(String caseNumber, String kind, Map<String, String> codes) {
        UUID id = UUID.randomUUID();
        byte[] body = bodies.seal(id, codes);
        insert(caseNumber, id, body)
                .param("kind", kind)
                .param("form", null)
                .param("deployment", null)
                .param("process", null)
                .param("step", null)
                .param("task", null)
                .param("at", region.now())
                .param("by", currentStaff.login())
                .update();
    }

    @Override
    public List<Entry> chronology(String caseNumber) {
        return jdbc.sql("select * from casefile.entry where case_number = :number order by position")
                .param("number", caseNumber)
                .query((rows, index) -> entry(rows))
                .list();
    }

    void append(Submission signed) {
        UUID id = UUID.randomUUID();
        byte[] body = bodies.seal(id, signed.fields().values());
        insert(signed.caseNumber(), id, body)
                .param("kind", "FORM")
                .param("form", signed.form())
                .param("deployment", signed.formDeployment())
                .param("process", signed.process())
                .param("step", signed.step())
                .param("task", signed.task())
                .param("at", signed.signedAt().atOffset(ZoneOffset.UTC))
                .param("by", signed.signedBy())
                .update();
    }

    private JdbcClient.StatementSpec insert(String caseNumber, UUID id, byte[] body) {
        return jdbc.sql("""
                insert into casefile.entry (id, case_number, episode, kind, form, form_deployment, process, step, task,
                    written_at, written_by, body_enc, body_sha256)
                select :id, number, episode, :kind, :form, :deployment, :process, :step, :task, :at, :by, :body,
                    sha256(:body)
                from casefile.support_case where number = :number
                """).param("id", id).param("number", caseNumber).param("body", body);
    }

    private SignedForm signedForm(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new SignedForm(
                id,
                rows.getString("form"),
                rows.getInt("episode"),
                writtenAt(rows),
                rows.getString("written_by"),
                new Fields(bodies.open(id, rows.getBytes("body_enc"))));
    }

    private Entry entry(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        return new Entry(
                id,
                rows.getInt("episode"),
                rows.getString("kind"),
                rows.getString("form"),
                rows.getString("step"),
                writtenAt(rows),
                rows.getString("written_by"),
                bodies.open(id, rows.getBytes("body_enc")));
    }

    private static Instant writtenAt(ResultSet rows) throws SQLException {
        return rows.getObject("written_at", OffsetDateTime.class).toInstant();
    }
}
