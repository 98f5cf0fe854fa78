package org.opora.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing of passwords and codes: after too many failures of one login at one place, which is a network address or
 * a page, both must wait. Kept in the database, so that it holds on every node, and never for good, so that nobody can
 * lock a colleague out.
 */
@Component
public class GuessThrottle {

    private static final int TRIES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final Clock clock;

    GuessThrottle(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public boolean mustWait(String login, String place) {
        Integer failures = database.sql(
                        "select count(*) from security.failed_login where login = ? and address = ? and at > ?")
                .params(login, place, Timestamp.from(windowStart()))
                .query(Integer.class)
                .single();
        return failures >= TRIES;
    }

    public void failed(String login, String place) {
        database.sql("insert into security.failed_login (at, login, address) values (?, ?, ?)")
                .params(Timestamp.from(clock.instant()), login, place)
                .update();
    }

    void succeeded(String login, String place) {
        database.sql("delete from security.failed_login where (login = ? and address = ?) or at < ?")
                .params(login, place, Timestamp.from(windowStart()))
                .update();
    }

    private Instant windowStart() {
        return clock.instant().minus(WINDOW);
    }
}
