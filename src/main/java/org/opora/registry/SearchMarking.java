package org.opora.registry;

import java.util.List;
import java.util.UUID;
import org.opora.security.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Marks rows that were stored before there were marks, or by an older way of making them. Each batch is a transaction of
 * its own over rows that no other node holds, so it may be stopped anywhere and go on anywhere.
 */
@Component
class SearchMarking {

    private static final int BATCH = 200;

    private final JdbcClient jdbc;
    private final Sealed sealed;
    private final SearchKeys keys;
    private final TransactionTemplate transactions;

    SearchMarking(
            JdbcClient jdbc,
            Sealed sealed,
            SearchKeys keys,
            org.springframework.transaction.PlatformTransactionManager manager) {
        this.jdbc = jdbc;
        this.sealed = sealed;
        this.keys = keys;
        this.transactions = new TransactionTemplate(manager);
    }

    /** Everything that is left to others or to nobody. */
    void mark() {
        while (batch("family") + batch("person") > 0) {
            Thread.onSpinWait();
        }
    }

    private int batch(String table) {
        Integer marked = transactions.execute(status -> {
            List<Marked> rows = table.equals("family") ? families() : persons();
            rows.forEach(row -> store(table, row));
            return rows.size();
        });
        return marked == null ? 0 : marked;
    }

    private List<Marked> families() {
        return jdbc.sql("""
                select id, organisation, surname_enc, address_enc, phone_enc from registry.family
                where search_version < :version limit :batch for no key update skip locked
                """)
                .param("version", SearchKeys.VERSION)
                .param("batch", BATCH)
                .query((rows, index) -> {
                    UUID id = rows.getObject("id", UUID.class);
                    return new Marked(
                            id,
                            keys.family(
                                    rows.getString("organisation"),
                                    sealed.open(
                                            rows.getBytes("surname_enc"), new Row("registry.family", "surname", id)),
                                    sealed.open(
                                            rows.getBytes("address_enc"), new Row("registry.family", "address", id)),
                                    sealed.openIfThere(
                                            rows.getBytes("phone_enc"), new Row("registry.family", "phone", id))));
                })
                .list();
    }

    private List<Marked> persons() {
        return jdbc.sql("""
                select id, organisation, last_name_enc, first_name_enc, middle_name_enc from registry.person
                where search_version < :version limit :batch for no key update skip locked
                """)
                .param("version", SearchKeys.VERSION)
                .param("batch", BATCH)
                .query((rows, index) -> {
                    UUID id = rows.getObject("id", UUID.class);
                    Row middle = new Row("registry.person", "middle_name", id);
                    return new Marked(
                            id,
                            keys.person(
                                    rows.getString("organisation"),
                                    sealed.open(
                                            rows.getBytes("last_name_enc"),
                                            new Row("registry.person", "last_name", id)),
                                    sealed.open(
                                            rows.getBytes("first_name_enc"),
                                            new Row("registry.person", "first_name", id)),
                                    sealed.openIfThere(rows.getBytes("middle_name_enc"), middle)));
                })
                .list();
    }

    private void store(String table, Marked row) {
        jdbc.sql("update registry." + table + " set search_keys = :keys, search_version = :version where id = :id")
                .param("keys", row.keys())
                .param("version", SearchKeys.VERSION)
                .param("id", row.id())
                .update();
    }

    private record Marked(UUID id, Long[] keys) {}
}
