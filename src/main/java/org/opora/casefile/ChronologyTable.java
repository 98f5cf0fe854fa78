package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger backwards, and opens no more bodies than are shown or have to be searched. */
@Component
class ChronologyTable implements Chronology {

    private static final int SEARCHED_AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final EntryBody bodies;

    ChronologyTable(JdbcClient jdbc, EntryBody bodies) {
        this.jdbc = jdbc;
        this.bodies = bodies;
    }

    @Override
    public Page page(String caseNumber, Filter filter, @Nullable Long before) {
        List<Line> found = new ArrayList<>();
        long from = before == null ? Long.MAX_VALUE : before;
        int batch = filter.says() == null ? PAGE_SIZE + 1 : SEARCHED_AT_ONCE;
        List<Line> read;
        do {
            read = read(caseNumber, filter, from, batch);
            for (Line line : read) {
                from = line.place();
                if (says(filter, line)) {
                    found.add(line);
                }
            }
        } while (read.size() == batch && found.size() <= PAGE_SIZE);
        return found.size() <= PAGE_SIZE
                ? new Page(found, null)
                : new Page(
                        List.copyOf(found.subList(0, PAGE_SIZE)),
                        found.get(PAGE_SIZE - 1).place());
    }

    private static boolean says(Filter filter, Line line) {
        return filter.says() == null || filter.says().test(line);
    }

    private List<Line> read(String caseNumber, Filter filter, long before, int most) {
        return jdbc.sql("""
                select * from casefile.entry where case_number = :case and position < :before
                and (cast(:kind as text) is null or kind = :kind) and (cast(:form as text) is null or form = :form)
                and (cast(:from as timestamptz) is null or written_at >= :from)
                and (cast(:until as timestamptz) is null or written_at < :until)
                and (cast(:by as text) is null or written_by = :by)
                order by position desc limit :most""")
                .param("case", caseNumber)
                .param("before", before)
                .param("kind", filter.kind(), Types.VARCHAR)
                .param("form", filter.form(), Types.VARCHAR)
                .param("from", time(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("until", time(filter.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", filter.by(), Types.VARCHAR)
                .param("most", most)
                .query((rows, index) -> line(rows))
                .list();
    }

    @Override
    public List<Line> all(String caseNumber) {
        return jdbc.sql("select * from casefile.entry where case_number = :case order by position")
                .param("case", caseNumber)
                .query((rows, index) -> line(rows))
                .list();
    }

    @Override
    public Optional<Line> find(String caseNumber, UUID entry) {
        return jdbc.sql("select * from casefile.entry where id = :id and case_number = :case")
                .param("id", entry)
                .param("case", caseNumber)
                .query((rows, index) -> line(rows))
                .optional();
    }

    @Override
    public Contents contents(String caseNumber) {
        int entries = jdbc.sql("select count(*) from casefile.entry where case_number = :case")
                .param("case", caseNumber)
                .query(Integer.class)
                .single();
        List<SignedStep> forms =
                jdbc.sql("""
                select distinct on (form) form, step from casefile.entry
                where case_number = :case and form is not null order by form, position""").param("case", caseNumber).query(SignedStep.class).list();
        return new Contents(
                entries,
                distinct("kind", caseNumber, "and form is null"),
                forms,
                distinct("written_by", caseNumber, ""));
    }

    private List<String> distinct(String column, String caseNumber, String condition) {
        return jdbc.sql("select distinct " + column + " from casefile.entry where case_number = :case " + condition
                        + " order by " + column)
                .param("case", caseNumber)
                .query(String.class)
                .list();
    }

    private Line line(ResultSet rows) throws SQLException {
        UUID id = rows.getObject("id", UUID.class);
        CaseFile.Entry entry = new CaseFile.Entry(
                id,
                rows.getInt("episode"),
                rows.getString("kind"),
                rows.getString("form"),
                rows.getString("step"),
                rows.getObject("written_at", OffsetDateTime.class).toInstant(),
                rows.getString("written_by"),
                bodies.open(id, rows.getBytes("body_enc")));
        return new Line(rows.getLong("position"), rows.getString("form_deployment"), entry);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
