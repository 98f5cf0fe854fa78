package org.opora.careleaver.intake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The yearly files that were sent, and the reports on them. */
@Component
public class Batches {

    public static final int PAGE_SIZE = 100;

    private static final int RECENT = 10;
    private static final String SELECT = """
            select b.*, count(r.batch) as all_rows,
                count(r.batch) filter (where r.outcome = 'GOOD') as waiting,
                count(r.batch) filter (where r.outcome = 'IN') as entered,
                count(r.batch) filter (where r.outcome = 'BAD') as bad,
                count(r.batch) filter (where r.outcome = 'DUPLICATE') as duplicates
            from careleaver.import_batch b left join careleaver.import_row r on r.batch = b.id
            """;

    private final JdbcClient jdbc;
    private final RowContents contents;
    private final CurrentStaff currentStaff;
    private final Region region;

    Batches(JdbcClient jdbc, RowContents contents, CurrentStaff currentStaff, Region region) {
        this.jdbc = jdbc;
        this.contents = contents;
        this.currentStaff = currentStaff;
        this.region = region;
    }

    /** The file, if the caller sent it or sees all institutions it speaks of. */
    public Optional<Batch> visible(UUID id) {
        return find(id).filter(batch -> batch.sentBy().equals(currentStaff.login())
                || (!batch.institutions().isEmpty()
                        && currentStaff.organisations().containsAll(batch.institutions())));
    }

    /**
     * A hundred rows in the order of the file.
     *
     * @param outcome to show these only
     * @param page from 0
     */
    public List<ReportedRow> report(UUID id, @Nullable Outcome outcome, int page) {
        return jdbc.sql("""
                select number, outcome, case_number, findings from careleaver.import_row
                where batch = :id and (cast(:outcome as text) is null or outcome = :outcome)
                order by number limit :size offset :skipped
                """)
                .param("id", id)
                .param("outcome", outcome == null ? null : outcome.name())
                .param("size", PAGE_SIZE)
                .param("skipped", (long) page * PAGE_SIZE)
                .query((rows, index) -> new ReportedRow(
                        rows.getInt("number"),
                        Outcome.valueOf(rows.getString("outcome")),
                        rows.getString("case_number"),
                        contents.findings(rows.getString("findings"))))
                .list();
    }

    /** The newest files that the caller sent. */
    public List<Batch> recent() {
        return jdbc.sql(SELECT + "where b.sent_by = :login group by b.id order by b.sent_at desc limit :most")
                .param("login", currentStaff.login())
                .param("most", RECENT)
                .query((rows, index) -> batch(rows))
                .list();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql(SELECT + "where b.id = :id group by b.id")
                .param("id", id)
                .query((rows, index) -> batch(rows))
                .optional();
    }

    UUID insert(boolean dryRun, List<CheckedRow> rows) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into careleaver.import_batch values (:id, :dryRun, :state, :institutions, :login, :now, null)")
                .param("id", id)
                .param("dryRun", dryRun)
                .param("state", dryRun ? "CHECKED" : "RUNNING")
                .param("institutions", institutions(rows))
                .param("login", currentStaff.login())
                .param("now", region.now())
                .update();
        contents.insert(id, rows, !dryRun);
        return id;
    }

    void finish(UUID id) {
        jdbc.sql(
                        "update careleaver.import_batch set state = 'DONE', finished_at = :now where id = :id and state = 'RUNNING'")
                .param("now", region.now())
                .param("id", id)
                .update();
    }

    private static String[] institutions(List<CheckedRow> rows) {
        return rows.stream()
                .map(CheckedRow::leaver)
                .filter(Objects::nonNull)
                .map(leaver -> leaver.institution())
                .distinct()
                .toArray(String[]::new);
    }

    private static Batch batch(ResultSet rows) throws SQLException {
        Array institutions = rows.getArray("institutions");
        OffsetDateTime finishedAt = rows.getObject("finished_at", OffsetDateTime.class);
        return new Batch(
                rows.getObject("id", UUID.class),
                rows.getBoolean("dry_run"),
                rows.getString("state"),
                Set.of((String[]) institutions.getArray()),
                rows.getString("sent_by"),
                rows.getObject("sent_at", OffsetDateTime.class).toInstant(),
                finishedAt == null ? null : finishedAt.toInstant(),
                rows.getInt("all_rows"),
                rows.getInt("waiting"),
                rows.getInt("entered"),
                rows.getInt("bad"),
                rows.getInt("duplicates"));
    }
}
