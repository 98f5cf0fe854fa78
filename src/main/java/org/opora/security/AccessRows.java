package org.opora.security;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The access log in its table. */
@Component
class AccessRows implements AccessLog {

    private final JdbcClient database;
    private final CurrentStaff staff;
    private final Clock clock;

    AccessRows(JdbcClient database, CurrentStaff staff, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public void record(String action, String subject) {
        database.sql("insert into security.access_log (at, login, action, subject) values (?, ?, ?, ?)")
                .params(Timestamp.from(clock.instant()), staff.login(), action, subject)
                .update();
    }
}
