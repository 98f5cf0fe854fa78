package org.opora.demo.agencies;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every request the agencies received, written before it is answered; and what they answered to which key. */
class Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;

    Ledger(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    long write(Agency agency, Request request) {
        return jdbc.sql("""
                        insert into demo.received (agency, method, path, idempotency_key, body, status, received_at)
                        values (?, ?, ?, ?, ?, 0, ?) returning id""")
                .params(agency.code(), request.method(), request.path(), request.key(), request.body())
                .param(Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    void answered(long id, int status) {
        jdbc.sql("update demo.received set status = ? where id = ?")
                .params(status, id)
                .update();
    }

    List<Received> received(Agency agency) {
        return jdbc.sql("""
                        select id, method, path, idempotency_key, body, status, received_at
                        from demo.received where agency = ? order by id""")
                .param(agency.code())
                .query((row, number) -> new Received(
                        row.getLong("id"),
                        row.getString("method"),
                        row.getString("path"),
                        row.getString("idempotency_key"),
                        row.getString("body"),
                        row.getInt("status"),
                        row.getTimestamp("received_at").toInstant()))
                .list();
    }

    Optional<Handled> handled(Agency agency, String key) {
        return jdbc.sql("""
                        select request_hash, status, response from demo.handled
                        where agency = ? and idempotency_key = ?""")
                .params(agency.code(), key)
                .query((row, number) -> new Handled(
                        row.getString("request_hash"), new Response(row.getInt("status"), row.getString("response"))))
                .optional();
    }

    void handled(Agency agency, String key, Handled handled) {
        jdbc.sql("""
                        insert into demo.handled (agency, idempotency_key, request_hash, status, response)
                        values (?, ?, ?, ?, ?)""")
                .params(agency.code(), key, handled.requestHash())
                .params(handled.response().status(), handled.response().body())
                .update();
    }

    /** A request as it came in. */
    record Request(String method, String path, @Nullable String key, String body) {}

    /** An answer as it went out. */
    record Response(int status, String body) {}

    /** What was answered to a key, and to which request. */
    record Handled(String requestHash, Response response) {}
}
