package org.opora.benchmarks;

import java.util.HashMap;
import java.util.Map;
import org.opora.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads how often which statement ran in a database, from pg_stat_statements, out of another database. */
final class Statements {

    private static final String CALLS = """
            select query, sum(calls) as calls
              from pg_stat_statements join pg_database on pg_database.oid = dbid
             where datname = ?
             group by query
            """;

    private final JdbcTemplate postgres;

    Statements() {
        postgres = new JdbcTemplate(TestDatabase.server().getPostgresDatabase());
        postgres.execute("create extension if not exists pg_stat_statements");
    }

    Map<String, Long> calls(String database) {
        Map<String, Long> calls = new HashMap<>();
        postgres.query(
                CALLS,
                row -> {
                    calls.put(row.getString("query"), row.getLong("calls"));
                },
                database);
        return calls;
    }

    /** True if the server had to forget statements, so that counts are too low. */
    boolean forgot() {
        Long forgotten = postgres.queryForObject("select dealloc from pg_stat_statements_info", Long.class);
        return forgotten == null || forgotten > 0;
    }

    /** More calls now than before. */
    static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> more = new HashMap<>();
        now.forEach((query, calls) -> {
            long added = calls - before.getOrDefault(query, 0L);
            if (added > 0) {
                more.put(query, added);
            }
        });
        return more;
    }
}
