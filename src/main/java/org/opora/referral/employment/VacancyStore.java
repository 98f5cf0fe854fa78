package org.opora.referral.employment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of vacancies as last read, one a region. */
@Component
class VacancyStore {

    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    VacancyStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** When a round over this region last ended, whether it succeeded or not. */
    Optional<OffsetDateTime> triedAt(String region) {
        return jdbc.sql("select tried_at from referral.vacancy_list where region = :region")
                .param("region", region)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** When the list was read; empty if it never was. */
    Optional<OffsetDateTime> takenAt(String region) {
        return jdbc.sql("select taken_at from referral.vacancy_list where region = :region and taken_at is not null")
                .param("region", region)
                .query(OffsetDateTime.class)
                .optional();
    }

    /** Puts a list in the place of the earlier one; readers see the one or the other. */
    @Transactional
    public void replace(String region, Collection<Vacancy> vacancies, OffsetDateTime now) {
        jdbc.sql("""
                insert into referral.vacancy_list (region, taken_at, tried_at, trouble) values (:region, :now, :now, null)
                on conflict (region) do update set taken_at = :now, tried_at = :now, trouble = null""").param("region", region).param("now", now).update();
        jdbc.sql("delete from referral.vacancy where region = :region")
                .param("region", region)
                .update();
        batches.batchUpdate("""
                insert into referral.vacancy (region, id, title, employer, place, settlements, places,
                    pay_from, pay_to, currency, url, published_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", vacancies, BATCH, (statement, vacancy) -> fill(statement, region, vacancy));
    }

    /** Notes that there is no new list, and why. */
    void failed(String region, String trouble, OffsetDateTime now) {
        jdbc.sql("""
                insert into referral.vacancy_list (region, tried_at, trouble) values (:region, :now, :trouble)
                on conflict (region) do update set tried_at = :now, trouble = :trouble""")
                .param("region", region)
                .param("now", now)
                .param("trouble", trouble)
                .update();
    }

    int count(String region) {
        return jdbc.sql("select count(*) from referral.vacancy where region = :region")
                .param("region", region)
                .query(Integer.class)
                .single();
    }

    /**
     * Those in one of the settlements first, then those in one of the districts, then the rest; the newest first in each.
     *
     * @param names of places near the family
     */
    List<NearVacancy> find(String region, Set<String> names, Vacancies.Part part) {
        return jdbc.sql("""
                select id, title, employer, place, pay_from, pay_to, currency, url, published_on,
                    settlements && cast(:names as text[]) or places && cast(:names as text[]) as near
                from referral.vacancy where region = :region
                order by settlements && cast(:names as text[]) desc, places && cast(:names as text[]) desc, published_on desc nulls last, id
                offset :from limit :most""")
                .param("names", names.toArray(String[]::new), Types.ARRAY)
                .param("region", region)
                .param("from", part.from())
                .param("most", part.most())
                .query((rows, index) -> near(rows))
                .list();
    }

    private static NearVacancy near(ResultSet rows) throws SQLException {
        return new NearVacancy(
                rows.getString("id"),
                rows.getString("title"),
                rows.getString("employer"),
                rows.getString("place"),
                whole(rows, "pay_from"),
                whole(rows, "pay_to"),
                rows.getString("currency"),
                rows.getString("url"),
                rows.getObject("published_on", LocalDate.class),
                rows.getBoolean("near"));
    }

    private static @Nullable Integer whole(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, Integer.class);
    }

    private static void fill(PreparedStatement statement, String region, Vacancy vacancy) throws SQLException {
        List<@Nullable Object> values = Arrays.asList(
                region,
                vacancy.id(),
                vacancy.title(),
                vacancy.employer(),
                vacancy.place(),
                vacancy.settlements().toArray(String[]::new),
                vacancy.places().toArray(String[]::new),
                vacancy.payFrom(),
                vacancy.payTo(),
                vacancy.currency(),
                vacancy.url(),
                vacancy.publishedOn());
        for (int i = 0; i < values.size(); i++) {
            set(statement, i + 1, values.get(i));
        }
    }

    private static void set(PreparedStatement statement, int column, @Nullable Object value) throws SQLException {
        if (value instanceof String[] names) {
            statement.setArray(column, statement.getConnection().createArrayOf("text", names));
        } else {
            statement.setObject(column, value);
        }
    }
}
