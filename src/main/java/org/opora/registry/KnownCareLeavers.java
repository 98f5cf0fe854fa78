package org.opora.registry;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opora.registry.KnownCareLeaver.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows leavers again, by blind indexes only. */
@Component
class KnownCareLeavers {

    private static final byte[] MATCHES_NOTHING = {};
    private static final int AT_ONCE = 1000;
    private static final String KNOWN = """
            select l.case_number, l.institution, p.snils_index, p.name_index
            from registry.care_leaver l join registry.person p on p.id = l.person
            where (p.snils_index in (:snils) or p.name_index in (:names))
            and (:unlimited or l.institution in (:organisations))
            order by l.case_number
            """;

    private final JdbcClient jdbc;
    private final FamilyIndexes indexes;
    private final Sight sight;

    KnownCareLeavers(JdbcClient jdbc, FamilyIndexes indexes, Sight sight) {
        this.jdbc = jdbc;
        this.indexes = indexes;
        this.sight = sight;
    }

    /** Makes everybody else who enters the same person wait for the end of this transaction. */
    void holdOthersOff(NewCareLeaver leaver) {
        Stream.of(indexes.snils(leaver.person().snils()), indexes.name(leaver.person()))
                .filter(Objects::nonNull)
                .map(index -> ByteBuffer.wrap(index).getLong())
                .sorted()
                .forEach(key -> jdbc.sql("select 1 from pg_advisory_xact_lock(:key)")
                        .param("key", key)
                        .query(Integer.class)
                        .single());
    }

    Map<NewCareLeaver, KnownCareLeaver> among(Collection<NewCareLeaver> leavers) {
        Map<NewCareLeaver, KnownCareLeaver> known = new HashMap<>();
        List<NewCareLeaver> all = List.copyOf(leavers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            search(all.subList(from, Math.min(from + AT_ONCE, all.size())), known);
        }
        return known;
    }

    private void search(List<NewCareLeaver> some, Map<NewCareLeaver, KnownCareLeaver> known) {
        List<Sought> sought = some.stream().map(this::sought).toList();
        Map<ByteBuffer, String> bySnils = new HashMap<>();
        Map<List<Object>, String> byName = new HashMap<>();
        jdbc.sql(KNOWN)
                .param("snils", sought.stream().map(Sought::snils).toList())
                .param("names", sought.stream().map(Sought::name).toList())
                .param("unlimited", sight.unlimited())
                .param("organisations", sight.organisations().isEmpty() ? List.of("") : sight.organisations())
                .query(rows -> {
                    String number = rows.getString("case_number");
                    bySnils.putIfAbsent(buffer(rows.getBytes("snils_index")), number);
                    byName.putIfAbsent(
                            List.of(buffer(rows.getBytes("name_index")), rows.getString("institution")), number);
                });
        sought.forEach(one -> {
            String sameSnils = one.snils().length == 0 ? null : bySnils.get(buffer(one.snils()));
            String sameName =
                    byName.get(List.of(buffer(one.name()), one.leaver().institution()));
            if (sameSnils != null) {
                known.put(one.leaver(), new KnownCareLeaver(sameSnils, Reason.SNILS));
            } else if (one.name().length > 0 && sameName != null) {
                known.put(one.leaver(), new KnownCareLeaver(sameName, Reason.NAME_AND_BIRTH_DATE));
            }
        });
    }

    private Sought sought(NewCareLeaver leaver) {
        return new Sought(
                leaver,
                Objects.requireNonNullElse(indexes.snils(leaver.person().snils()), MATCHES_NOTHING),
                Objects.requireNonNullElse(indexes.name(leaver.person()), MATCHES_NOTHING));
    }

    private static ByteBuffer buffer(byte @Nullable [] index) {
        return ByteBuffer.wrap(index == null ? MATCHES_NOTHING : index);
    }

    private record Sought(NewCareLeaver leaver, byte[] snils, byte[] name) {}
}
