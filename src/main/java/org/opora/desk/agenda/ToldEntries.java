package org.opora.desk.agenda;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers what a feed told, so that calendar programs learn what changed. What is no longer before a person is told as
 * cancelled for a month, by its name only.
 */
@Component
class ToldEntries {

    private static final int CANCELLED_DAYS = 30;

    private final JdbcClient jdbc;
    private final Region region;

    ToldEntries(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    /** Compares with what was told last, notes the changes, and gives what is to be told now, by day. */
    @Transactional
    public List<Told> tell(String login, List<Entry> entries) {
        OffsetDateTime now = region.now().truncatedTo(ChronoUnit.SECONDS);
        List<Told> told = new ArrayList<>();
        Map<String, Row> before = known(login);
        for (Entry entry : entries) {
            told.add(told(login, entry, Optional.ofNullable(before.remove(entry.uid())), now));
        }
        before.values().forEach(row -> cancelled(login, row, now).ifPresent(told::add));
        return told;
    }

    private Told told(String login, Entry entry, Optional<Row> before, OffsetDateTime now) {
        byte[] fingerprint = Digest.of(entry.toString().getBytes(StandardCharsets.UTF_8));
        Optional<Row> same = before.filter(row -> !row.cancelled() && Arrays.equals(row.fingerprint(), fingerprint));
        Row row = same.orElseGet(() -> new Row(
                entry.uid(),
                entry.day(),
                fingerprint,
                before.map(old -> old.sequence() + 1).orElse(0),
                now,
                false));
        if (same.isEmpty()) {
            put(login, row);
        }
        return new Told(entry.uid(), entry.day(), row.sequence(), row.changedAt(), entry);
    }

    private Optional<Told> cancelled(String login, Row before, OffsetDateTime now) {
        if (before.cancelled() && before.changedAt().isBefore(now.minusDays(CANCELLED_DAYS))) {
            jdbc.sql("delete from desk.calendar_entry where login = :login and uid = :uid")
                    .param("login", login)
                    .param("uid", before.uid())
                    .update();
            return Optional.empty();
        }
        Row row = before;
        if (!before.cancelled()) {
            row = new Row(before.uid(), before.day(), before.fingerprint(), before.sequence() + 1, now, true);
            put(login, row);
        }
        return Optional.of(new Told(row.uid(), row.day(), row.sequence(), row.changedAt(), null));
    }

    /** The row of the link is held, so that two programs that ask at once are told the same. */
    private Map<String, Row> known(String login) {
        jdbc.sql("select 1 from desk.calendar_link where login = :login for update")
                .param("login", login)
                .query(Integer.class)
                .optional();
        return jdbc
                .sql("select * from desk.calendar_entry where login = :login order by day, uid")
                .param("login", login)
                .query(ToldEntries::row)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::uid, Function.identity(), (one, other) -> one, java.util.LinkedHashMap::new));
    }

    private void put(String login, Row row) {
        jdbc.sql("""
                insert into desk.calendar_entry (login, uid, day, fingerprint, sequence, changed_at, cancelled)
                values (:login, :uid, :day, :fingerprint, :sequence, :changed, :cancelled)
                on conflict (login, uid) do update
                set day = excluded.day, fingerprint = excluded.fingerprint, sequence = excluded.sequence,
                    changed_at = excluded.changed_at, cancelled = excluded.cancelled
                """)
                .param("login", login)
                .param("uid", row.uid())
                .param("day", row.day())
                .param("fingerprint", row.fingerprint())
                .param("sequence", row.sequence())
                .param("changed", row.changedAt())
                .param("cancelled", row.cancelled())
                .update();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("uid"),
                row.getObject("day", LocalDate.class),
                row.getBytes("fingerprint"),
                row.getInt("sequence"),
                row.getObject("changed_at", OffsetDateTime.class),
                row.getBoolean("cancelled"));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            String uid, LocalDate day, byte[] fingerprint, int sequence, OffsetDateTime changedAt, boolean cancelled) {}

    /** @param entry null once it is no longer before the person */
    record Told(
            String uid,
            LocalDate day,
            int sequence,
            OffsetDateTime changedAt,
            @Nullable Entry entry) {}
}
