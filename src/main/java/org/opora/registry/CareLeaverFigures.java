package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.DateRange;
import org.opora.calendar.Region;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The registry of care leavers as figures need it: codes and ids, no names. Whoever was entered twice is one person,
 * see {@link SamePersons}. Callers say for which institutions they may ask.
 */
@Component
public class CareLeaverFigures {

    private static final String SELECT = """
            with recursive household (entered, id, merged_into) as (
                select f.id, f.id, f.merged_into from registry.family f
                where f.id in (select l.family from registry.care_leaver l where %1$s)
                union all select h.entered, f.id, f.merged_into
                from household h join registry.family f on f.id = h.merged_into)
            select l.*, h.id as household, p.snils_index, p.name_index, p.born_on_enc,
                (select s.status from registry.care_leaver_status s
                    where s.care_leaver = l.id and s.since < :moment order by s.position desc limit 1) as status_then
            from registry.care_leaver l join registry.person p on p.id = l.person
            join household h on h.entered = l.family and h.merged_into is null
            where %1$s order by l.exit_on, l.registered_at
            """;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final Region region;

    CareLeaverFigures(JdbcClient jdbc, Sealed sealed, Region region) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.region = region;
    }

    /** Who left or is to leave within the period, by person; the later of two exits counts. */
    public Map<UUID, String> exits(Collection<String> institutions, DateRange period) {
        return persons(entries(
                select("l.institution = any(:institutions) and l.exit_on between :from and :to", region.now())
                        .param("institutions", institutions.toArray(String[]::new))
                        .param("from", period.from())
                        .param("to", period.to()),
                rows -> rows.getString("institution")));
    }

    /** As {@link #exits}, of those only who were in the registry by the end of the day. */
    public Map<UUID, String> exitsKnown(Collection<String> institutions, DateRange period, LocalDate day) {
        String condition = "l.institution = any(:institutions) and l.exit_on between :from and :to"
                + " and l.registered_at < :moment";
        return persons(entries(
                select(condition, region.endOf(day))
                        .param("institutions", institutions.toArray(String[]::new))
                        .param("from", period.from())
                        .param("to", period.to()),
                rows -> rows.getString("institution")));
    }

    /** Numbers of the cases of these institutions' leavers. */
    public List<String> cases(Collection<String> institutions) {
        return jdbc.sql("select case_number from registry.care_leaver where institution = any(:institutions)")
                .param("institutions", institutions.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Whom each case is about; a case of nobody in the registry is absent. */
    public Map<String, UUID> personsOf(Collection<String> cases) {
        List<Entry<String>> entries = entries(
                select("l.case_number = any(:cases)", region.now()).param("cases", cases.toArray(String[]::new)),
                rows -> rows.getString("case_number"));
        Map<UUID, UUID> same = SamePersons.among(entries);
        return entries.stream()
                .collect(Collectors.toMap(Entry::content, entry -> same.getOrDefault(entry.person(), entry.person())));
    }

    /**
     * Everybody who had left and was in the registry at the end of the day. Status and age are those of the day; how a
     * person lives is what the registry says now. Dates of birth are opened here and go no further: a stored day of
     * coming of age would be the date of birth in the clear.
     */
    public List<Standing> standing(Collection<String> institutions, LocalDate day) {
        List<Entry<Standing>> entries = entries(
                select("l.institution = any(:institutions) and l.exit_on <= :day", region.endOf(day))
                        .param("institutions", institutions.toArray(String[]::new))
                        .param("day", day),
                rows -> standing(rows, day));
        return List.copyOf(persons(entries).values());
    }

    private StatementSpec select(String condition, Object moment) {
        return jdbc.sql(SELECT.formatted(condition)).param("moment", moment);
    }

    private static <T> Map<UUID, T> persons(List<Entry<T>> entries) {
        Map<UUID, UUID> same = SamePersons.among(entries);
        Map<UUID, T> persons = new LinkedHashMap<>();
        entries.forEach(entry -> persons.put(same.getOrDefault(entry.person(), entry.person()), entry.content()));
        return persons;
    }

    private static <T> List<Entry<T>> entries(StatementSpec statement, Content<T> content) {
        List<Entry<T>> entries = new ArrayList<>();
        statement.query(rows -> {
            T read = content.of(rows);
            if (read != null) {
                UUID person = rows.getObject("person", UUID.class);
                entries.add(new Entry<>(person, marks(rows), read));
            }
        });
        return entries;
    }

    /** What the same person would have the same. */
    private static List<String> marks(ResultSet rows) throws SQLException {
        String household = rows.getString("household");
        return Stream.of(mark("", rows.getBytes("snils_index")), mark(household, rows.getBytes("name_index")))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable String mark(String where, byte @Nullable [] index) {
        return index == null ? null : where + java.util.HexFormat.of().formatHex(index);
    }

    private @Nullable Standing standing(ResultSet rows, LocalDate day) throws SQLException {
        String status = rows.getString("status_then");
        if (status == null) {
            return null;
        }
        UUID person = rows.getObject("person", UUID.class);
        String bornOn = sealed.openIfThere(rows.getBytes("born_on_enc"), new Row("registry.person", "born_on", person));
        return new Standing(
                CareLeaverStatus.valueOf(status),
                bornOn == null ? null : age(LocalDate.parse(bornOn), day),
                rows.getString("education"),
                rows.getString("work"),
                rows.getString("housing"));
    }

    /** Who was born on 29 February comes of age on the last day of February (Civil Code art. 192). */
    private static int age(LocalDate bornOn, LocalDate day) {
        int years = day.getYear() - bornOn.getYear();
        return bornOn.plusYears(years).isAfter(day) ? years - 1 : years;
    }

    /**
     * How a leaver stands on a day.
     *
     * @param age in whole years, absent if the date of birth is not known
     * @param education see {@link Circumstances}, as are work and housing
     */
    public record Standing(
            CareLeaverStatus status, @Nullable Integer age, String education, String work, String housing) {}

    /** An entry of the registry, reduced to what a figure asks for. */
    record Entry<T>(UUID person, List<String> marks, T content) {}

    private interface Content<T> {
        @Nullable
        T of(ResultSet rows) throws SQLException;
    }
}
