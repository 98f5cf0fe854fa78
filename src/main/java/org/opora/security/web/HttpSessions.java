package org.opora.security.web;

import org.springframework.boot.autoconfigure.session.JdbcSessionProperties;
import org.springframework.boot.autoconfigure.session.SessionProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database, in the place of Spring Boot's own configuration, which spends three transactions a request. */
@Configuration
@EnableSpringHttpSession
@EnableConfigurationProperties({SessionProperties.class, JdbcSessionProperties.class})
class HttpSessions {

    private final JdbcTemplate database;
    private final SessionProperties session;
    private final JdbcSessionProperties table;

    HttpSessions(JdbcTemplate database, SessionProperties session, JdbcSessionProperties table) {
        this.database = database;
        this.session = session;
        this.table = table;
    }

    /** Each statement by itself: a session is one row, and its login one more. Those that are over are deleted each minute. */
    @Bean(autowireCandidate = false)
    JdbcIndexedSessionRepository storedHttpSessions() {
        JdbcIndexedSessionRepository stored =
                new JdbcIndexedSessionRepository(database, TransactionOperations.withoutTransaction());
        stored.setTableName(table.getTableName());
        stored.setDefaultMaxInactiveInterval(session.getTimeout());
        return stored;
    }

    @Bean
    SessionsOfRequests<?> sessionsOfRequests() {
        SessionRepository<? extends Session> stored = storedHttpSessions();
        return new SessionsOfRequests<>(stored);
    }
}
