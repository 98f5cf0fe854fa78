package org.opora.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of cases. A case moves only from a status that allows it, whoever else tries at the same moment. */
@Component
class CaseTable implements CaseList {

    private final JdbcClient jdbc;
    private final Region region;

    CaseTable(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    /** The next number of the year. Numbers of a case that was never stored stay unused. */
    CaseNumber nextNumber(CaseKind kind) {
        int year = region.today().getYear();
        long running = jdbc.sql("select nextval(cast(:sequence as regclass))")
                .param("sequence", "casefile.case_number_" + year)
                .query(Long.class)
                .single();
        return new CaseNumber(kind, year, running);
    }

    void insert(String number, String organisation) {
        jdbc.sql("""
                insert into casefile.support_case (number, organisation, status, episode, opened_at)
                values (:number, :organisation, 'SIGNAL', 1, :now)
                """)
                .param("number", number)
                .param("organisation", organisation)
                .param("now", region.now())
                .update();
    }

    Optional<SupportCase> find(String number) {
        return jdbc.sql("select * from casefile.support_case where number = :number")
                .param("number", number)
                .query((rows, index) -> supportCase(rows))
                .optional();
    }

    List<SupportCase> all(Collection<String> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select * from casefile.support_case where number in (:numbers)")
                .param("numbers", List.copyOf(numbers))
                .query((rows, index) -> supportCase(rows))
                .list();
    }

    List<SupportCase> ofFamily(UUID family) {
        return jdbc.sql("select * from casefile.support_case where family = :family order by opened_at, number")
                .param("family", family)
                .query((rows, index) -> supportCase(rows))
                .list();
    }

    List<SupportCase> ofCurator(String login) {
        return jdbc.sql("""
                select * from casefile.support_case
                where curator = :login and status = 'SUPPORTED' order by opened_at, number
                """)
                .param("login", login)
                .query((rows, index) -> supportCase(rows))
                .list();
    }

    @Override
    public List<SupportCase> page(Query query) {
        if (query.organisations().isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from casefile.support_case where organisation in (:organisations)
                and (cast(:status as text) is null or status = :status)
                and (cast(:curator as text) is null or curator = :curator)
                order by opened_at desc, number desc limit :size offset :skipped
                """)
                .param("organisations", List.copyOf(query.organisations()))
                .param("status", query.status())
                .param("curator", query.curator())
                .param("size", PAGE_SIZE)
                .param("skipped", (long) query.page() * PAGE_SIZE)
                .query((rows, index) -> supportCase(rows))
                .list();
    }

    @Override
    public List<SupportCase> numbered(Set<String> organisations, String running) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                select * from casefile.support_case where organisation in (:organisations) and number like :ending
                order by opened_at desc, number desc limit 20
                """)
                .param("organisations", List.copyOf(organisations))
                .param("ending", "%-" + running)
                .query((rows, index) -> supportCase(rows))
                .list();
    }

    @Override
    public Set<String> ofOrganisations(Collection<String> numbers, Set<String> organisations) {
        if (numbers.isEmpty() || organisations.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select number from casefile.support_case"
                        + " where number in (:numbers) and organisation in (:organisations)")
                .param("numbers", List.copyOf(numbers))
                .param("organisations", List.copyOf(organisations))
                .query(String.class)
                .set();
    }

    @Override
    public int running(Set<String> organisations) {
        return organisations.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from casefile.support_case"
                                + " where organisation in (:organisations) and status in ('SUPPORTED', 'AFTER_CARE')")
                        .param("organisations", List.copyOf(organisations))
                        .query(Integer.class)
                        .single();
    }

    void setFamily(String number, UUID family) {
        jdbc.sql("update casefile.support_case set family = :family where number = :number")
                .param("family", family)
                .param("number", number)
                .update();
    }

    void setLevel(String number, String level, @Nullable String category) {
        jdbc.sql("""
                update casefile.support_case set level = :level, category = coalesce(cast(:category as text), category)
                where number = :number
                """)
                .param("level", level)
                .param("category", category)
                .param("number", number)
                .update();
    }

    void setCurator(String number, String curator, @Nullable String legalBasis) {
        jdbc.sql("""
                update casefile.support_case
                set curator = :curator, legal_basis = coalesce(cast(:legalBasis as text), legal_basis)
                where number = :number
                """)
                .param("curator", curator)
                .param("legalBasis", legalBasis)
                .param("number", number)
                .update();
    }

    /** Back to a signal, with what the last episode decided forgotten; the curator stays. */
    void beginAnew(String number) {
        jdbc.sql("""
                update casefile.support_case
                set episode = episode + 1, level = null, category = null, legal_basis = null where number = :number
                """).param("number", number).update();
    }

    /** @throws IllegalStateException if the case is in none of the statuses it may come from */
    void move(String number, CaseStatus to, CaseStatus... from) {
        List<String> allowed = Arrays.stream(from).map(Enum::name).toList();
        int moved = jdbc.sql(
                        "update casefile.support_case set status = :to where number = :number and status in (:allowed)")
                .param("to", to.name())
                .param("number", number)
                .param("allowed", allowed)
                .update();
        if (moved != 1) {
            throw new IllegalStateException("case %s cannot become %s: it is not %s".formatted(number, to, allowed));
        }
    }

    private static SupportCase supportCase(ResultSet rows) throws SQLException {
        return new SupportCase(
                rows.getString("number"),
                rows.getString("organisation"),
                rows.getObject("family", UUID.class),
                rows.getString("status"),
                rows.getInt("episode"),
                rows.getString("level"),
                rows.getString("category"),
                rows.getString("curator"),
                rows.getString("legal_basis"),
                rows.getObject("opened_at", OffsetDateTime.class).toInstant());
    }
}
