package org.opora.faults;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What must hold once a fault is over and nothing is under way any more. Reads the database as it is and what the
 * agencies wrote down; says in words what does not hold. Needs no server.
 */
public final class Invariants {

    /** In words: what is wrong with the engine, the messages and the answers. Each query gives one line a violation. */
    private static final List<String> RULES = List.of(
            EngineRules.STUCK_TOKEN,
            EngineRules.JOB_WITHOUT_INCIDENT,
            EngineRules.INCIDENT_WITHOUT_JOB,
            EngineRules.UNTRUE_INCIDENT,
            EngineRules.MISSING_INCIDENT,
            EngineRules.STATUS_AND_ENGINE,
            EngineRules.LOST_PROCESS,
            ExchangeRules.MESSAGE_UNDER_WAY,
            ExchangeRules.WORK_UNDER_WAY,
            ExchangeRules.ANSWER_UNDER_WAY,
            ExchangeRules.ANSWER_WITHOUT_REASON,
            ExchangeRules.RANK_AND_STATUS,
            ExchangeRules.UNGUARDED_RANK,
            ExchangeRules.LEFT_WITHOUT_DISCLOSURE);

    private final JdbcClient jdbc;

    public Invariants(DataSource database) {
        this.jdbc = JdbcClient.create(database);
    }

    /**
     * @param ledger every message the agencies received, in any order
     * @param rewritten keys of messages that a person or a changed transport had written anew: their text may differ
     * @return what does not hold, empty if all is well
     */
    public List<String> violations(List<Received> ledger, Set<String> rewritten) {
        List<String> wrong = new ArrayList<>();
        RULES.forEach(rule -> wrong.addAll(jdbc.sql(rule).query(String.class).list()));
        Map<String, List<Received>> byKey = ledger.stream().collect(Collectors.groupingBy(Received::key));
        byKey.forEach((key, tries) -> wrong.addAll(ofKey(key, tries, rewritten.contains(key))));
        wrong.addAll(delivered(byKey));
        return wrong;
    }

    private static List<String> ofKey(String key, List<Received> tries, boolean rewritten) {
        List<String> wrong = new ArrayList<>();
        long effects = tries.stream().filter(Received::effect).count();
        long texts = tries.stream().map(Received::bodyHash).distinct().count();
        if (effects > 1) {
            wrong.add("message with key %s took effect %d times".formatted(key, effects));
        }
        if (texts > 1 && !rewritten) {
            wrong.add("message with key %s came with %d different texts".formatted(key, texts));
        }
        return wrong;
    }

    /** A referral that we call delivered is on the books of its agency, once. */
    private List<String> delivered(Map<String, List<Received>> byKey) {
        return jdbc.sql(ExchangeRules.DELIVERED_KEYS).query(String.class).list().stream()
                .filter(key -> byKey.getOrDefault(key, List.of()).stream().noneMatch(Received::effect))
                .map(key -> "message with key " + key + " counts as delivered but took no effect")
                .toList();
    }

    /**
     * Every answer that an agency got a 2xx for is stored.
     *
     * @param acknowledged agency and event id, as {@code employment/evt-1}
     */
    public List<String> lostAnswers(Collection<String> acknowledged) {
        Set<String> stored = new HashSet<>(jdbc.sql("select agency || '/' || event_id from referral.inbox_event")
                .query(String.class)
                .list());
        return acknowledged.stream()
                .filter(event -> !stored.contains(event))
                .map(event -> "answer " + event + " was acknowledged and is not stored")
                .toList();
    }

    /**
     * No personal data in the tables of the engine, where incidents and job errors are, too.
     *
     * @param canaries names and numbers that stand in the case file
     */
    public List<String> leaks(Collection<String> canaries) {
        return jdbc.sql("""
                select table_name || '.' || column_name || ':' || data_type from information_schema.columns
                where table_schema = current_schema() and table_name like 'act\\_%'
                  and data_type in ('text', 'character varying', 'bytea')""").query(String.class).list().stream()
                .flatMap(column -> canaries.stream()
                        .filter(canary -> holds(column, canary))
                        .map(canary -> column))
                .map(column -> "personal data in " + column)
                .distinct()
                .toList();
    }

    /** @param log text of a log */
    public static List<String> leaks(String log, Collection<String> canaries) {
        return canaries.stream()
                .filter(log::contains)
                .map(canary -> "a log speaks of " + canary)
                .toList();
    }

    private boolean holds(String column, String canary) {
        String[] parts = column.split("[.:]");
        boolean bytes = parts[2].equals("bytea");
        return jdbc.sql("select exists (select 1 from %s where position(? in %s) > 0)".formatted(parts[0], parts[1]))
                .param(bytes ? canary.getBytes(StandardCharsets.UTF_8) : canary)
                .query(Boolean.class)
                .single();
    }

    /**
     * A message as an agency wrote it down.
     *
     * @param key its idempotency key
     * @param bodyHash any hash of its text, the same for all messages
     * @param effect true if the agency did something upon it that it had not done before
     */
    public record Received(String key, String bodyHash, boolean effect) {}
}
