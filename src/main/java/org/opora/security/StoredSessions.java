package org.opora.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sessions in their table, which each node reads with each request. */
@Component
class StoredSessions implements StaffSessions {

    private final JdbcClient database;

    StoredSessions(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void end(String login) {
        database.sql("delete from security.spring_session where principal_name = ?")
                .param(login)
                .update();
    }
}
