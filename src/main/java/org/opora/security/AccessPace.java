package org.opora.security;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often somebody did something of late, as the access log has it; so it holds on every node. */
@Component
public class AccessPace {

    private final JdbcClient database;
    private final CurrentStaff staff;
    private final Clock clock;

    AccessPace(JdbcClient database, CurrentStaff staff, Clock clock) {
        this.database = database;
        this.staff = staff;
        this.clock = clock;
    }

    /** @param action code of the access log */
    public int times(String action, Duration within) {
        return database.sql("select count(*) from security.access_log where login = ? and action = ? and at > ?")
                .params(staff.login(), action, Timestamp.from(clock.instant().minus(within)))
                .query(Integer.class)
                .single();
    }
}
