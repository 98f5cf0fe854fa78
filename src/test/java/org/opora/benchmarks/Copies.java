package org.opora.benchmarks;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Multiplies a family and all that belongs to it: every row of every table that was empty before the family came, and what
 * its processes listen for, is copied, with new ids and new numbers of case and referral, and with the definitions and people it refers to. The engine's
 * history is left out, and the scheduler's work; people are, too, lest they be taken for others. Texts stay encrypted for their first row, so nobody can read those of a copy.
 */
final class Copies {

    private static final Logger LOG = LoggerFactory.getLogger(Copies.class);
    private static final int AT_ONCE = 250;

    /**
     * A row with marks in place of what differs in each copy: the end of an id, but not of one that follows a version and so
     * is a definition's, and the number of a case or referral.
     */
    private static final String MARKED = """
            regexp_replace(regexp_replace(regexp_replace(to_jsonb(o)::text,
                '(?<!:1:)([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})-[0-9a-f]{12}', '\\1-@id@', 'g'),
                '(FP-[0-9]{4})-[0-9]{6}', '\\1-9@case@', 'g'), '(REF-[0-9]{4}-[0-9]{6})', '\\1@referral@', 'g') as marked,
            coalesce((select jsonb_object_agg(key, value) from jsonb_each(to_jsonb(o))
                where key in ('job_def_id_', 'deployment_id_', 'tenant_id_')), '{}') as same""";

    private static final String COPY = """
            set local session_replication_role = replica;
            insert into %1$s overriding user value select copy.*
            from copies.original, generate_series(%2$d, %3$d) as number,
                jsonb_populate_record(null::%1$s, replace(replace(replace(marked,
                    '@id@', lpad(to_hex(number), 12, '0')), '@case@', lpad(number::text, 5, '0')),
                    '@referral@', lpad(number::text, 4, '0'))::jsonb || same) as copy""";

    private static final String TABLES = """
            select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'copies', 'registry')
              and tablename not like 'act\\_hi\\_%' and tablename <> 'scheduled_tasks'""";

    private final JdbcClient database;
    private final List<String> empty;

    /** To be made before the family comes. */
    Copies(JdbcClient database) {
        this.database = database;
        this.empty = tables().stream().filter(table -> !hasRows(table)).toList();
    }

    private List<String> tables() {
        return database.sql(TABLES).query(String.class).list();
    }

    private boolean hasRows(String table) {
        return database.sql("select exists (select 1 from " + table + ")")
                .query(Boolean.class)
                .single();
    }

    void make(int copies) {
        database.sql("create schema copies").update();
        String listening = "public.act_ru_event_subscr";
        make(listening, listening + " o where execution_id_ is not null", copies);
        List<String> filled = empty.stream().filter(this::hasRows).toList();
        LOG.info("{} copies of the rows of {}", copies, filled);
        filled.forEach(table -> make(table, table + " o", copies));
        database.sql("analyze").update();
    }

    private void make(String table, String originals, int copies) {
        database.sql("create table copies.original as select " + MARKED + " from " + originals)
                .update();
        for (int from = 1; from <= copies; from += AT_ONCE) {
            int to = Math.min(copies, from + AT_ONCE - 1);
            database.sql(COPY.formatted(table, from, to)).update();
        }
        database.sql("drop table copies.original").update();
    }
}
