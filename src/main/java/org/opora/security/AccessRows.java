package org.opora.security;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
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
        insert(action, subject, null);
    }

    @Override
    public void record(String action, String subject, String detail) {
        insert(action, subject, detail);
    }

    private void insert(String action, String subject, @Nullable String detail) {
        database.sql("""
                insert into security.access_log (at, login, action, subject, detail)
                values (:at, :login, :action, :subject, :detail)
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("login", staff.login())
                .param("action", action)
                .param("subject", subject)
                .param("detail", detail, Types.VARCHAR)
                .update();
    }
}
