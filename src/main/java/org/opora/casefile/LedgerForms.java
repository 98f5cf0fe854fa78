package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger entry by entry, so that a long case need not be held whole. */
@Component
class LedgerForms implements SignedForms {

    private static final String HEADINGS =
            "select id, case_number, episode, kind, form, form_deployment, process, step, written_at, written_by"
                    + " from casefile.entry ";

    private final JdbcClient jdbc;
    private final EntryBody bodies;

    LedgerForms(JdbcClient jdbc, EntryBody bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    @Override
    public Optional<Signed> find(UUID entry) {
        return jdbc.sql(HEADINGS + "where id = :id and kind = 'FORM'")
                .param("id", entry)
                .query((rows, index) -> heading(rows))
                .optional()
                .map(this::signed);
    }

    @Override
    public List<Heading> headings(String caseNumber) {
        return jdbc.sql(HEADINGS + "where case_number = :number order by position")
                .param("number", caseNumber)
                .query((rows, index) -> heading(rows))
                .list();
    }

    @Override
    public Map<String, Object> content(UUID entry) {
        byte[] body = jdbc.sql("select body_enc from casefile.entry where id = :id")
                .param("id", entry)
                .query(byte[].class)
                .single();
        return bodies.open(entry, body);
    }

    private Signed signed(Heading heading) {
        return new Signed(
                heading.id(),
                heading.caseNumber(),
                heading.episode(),
                Objects.requireNonNull(heading.form()),
                String.valueOf(heading.deployment()),
                String.valueOf(heading.process()),
                String.valueOf(heading.step()),
                heading.at(),
                heading.by(),
                content(heading.id()));
    }

    private static Heading heading(ResultSet rows) throws SQLException {
        return new Heading(
                rows.getObject("id", UUID.class),
                rows.getString("case_number"),
                rows.getInt("episode"),
                rows.getString("kind"),
                rows.getString("form"),
                rows.getString("form_deployment"),
                rows.getString("process"),
                rows.getString("step"),
                rows.getObject("written_at", OffsetDateTime.class).toInstant(),
                rows.getString("written_by"));
    }
}
