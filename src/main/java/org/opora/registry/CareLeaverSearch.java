package org.opora.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds leavers by codes, and by words through blind indexes. */
@Component
class CareLeaverSearch implements CareLeaverList {

    private static final byte[] MATCHES_NOTHING = {};
    private static final Pattern CASE_NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d+");
    private static final String PAGE = CareLeaverTable.SELECT + """
            join registry.family f on f.id = l.family
            where (:unlimited or l.institution in (:organisations))
            and (cast(:institution as text) is null or l.institution = :institution)
            and (cast(:exitYear as int) is null or extract(year from l.exit_on) = :exitYear)
            and (cast(:status as text) is null or l.status = :status)
            and (:anybody or l.case_number = :text or p.snils_index = :snils or f.surname_index = :surname)
            order by l.exit_on desc, l.case_number limit :size offset :skipped
            """;

    private final JdbcClient jdbc;
    private final CareLeaverTable leavers;
    private final FamilyIndexes indexes;
    private final Sight sight;

    CareLeaverSearch(JdbcClient jdbc, CareLeaverTable leavers, FamilyIndexes indexes, Sight sight) {
        this.jdbc = jdbc;
        this.leavers = leavers;
        this.indexes = indexes;
        this.sight = sight;
    }

    @Override
    public List<CareLeaver> page(Query query) {
        String text = query.text() == null ? "" : query.text().strip();
        return jdbc.sql(PAGE)
                .param("unlimited", sight.unlimited())
                .param("organisations", sight.organisations().isEmpty() ? List.of("") : sight.organisations())
                .param("institution", query.institution())
                .param("exitYear", query.exitYear())
                .param("status", query.status() == null ? null : query.status().name())
                .param("anybody", text.isEmpty())
                .param("text", text.toUpperCase(Locale.ROOT))
                .param("snils", snils(text).map(indexes::snils).orElse(MATCHES_NOTHING))
                .param("surname", isSurname(text) ? indexes.surname(text) : MATCHES_NOTHING)
                .param("size", PAGE_SIZE)
                .param("skipped", (long) query.page() * PAGE_SIZE)
                .query((rows, index) -> leavers.leaver(rows))
                .list();
    }

    private static boolean isSurname(String text) {
        return !CASE_NUMBER.matcher(text.toUpperCase(Locale.ROOT)).matches()
                && !Normal.surname(text).isEmpty();
    }

    private static Optional<Snils> snils(String text) {
        try {
            return Optional.of(Snils.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
