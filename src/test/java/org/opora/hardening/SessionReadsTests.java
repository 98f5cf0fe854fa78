package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opora.security.StaffSessions;
import org.opora.testing.OporaTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session is what the database says with each request, and is written when there is something to write. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SessionReadsTests {

    private static final String ASK = "/api/desk/me";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    StaffSessions sessions;

    @Test
    void aSessionThatWasEndedElsewhereIsOverWithTheNextRequest() {
        Browser curator = Browser.of(port, "curator");
        assertThat(curator.get(ASK).status()).isEqualTo(200);

        sessions.end("curator");

        assertThat(curator.get(ASK).status()).isEqualTo(401);
    }

    @Test
    void theLastAccessIsWrittenOnceAMinute() {
        Browser auditor = Browser.of(port, "auditor");
        Instant written = lastAccess("auditor");
        auditor.get(ASK);
        assertThat(lastAccess("auditor")).isEqualTo(written);

        Instant before = written.minusSeconds(61);
        setLastAccess("auditor", before);
        auditor.get(ASK);

        assertThat(lastAccess("auditor")).isAfterOrEqualTo(written);
    }

    @Test
    void aSessionThatWasNotUsedForTooLongIsOver() {
        Browser analyst = Browser.of(port, "analyst");
        setLastAccess("analyst", Instant.now().minusSeconds(9 * 3600));

        assertThat(analyst.get(ASK).status()).isEqualTo(401);
    }

    @Test
    void whoLeavesIsOut() {
        Browser manager = Browser.of(port, "manager");
        JsonNode csrf = manager.get(ASK).json().path("csrf");

        manager.send(
                "POST",
                "/logout",
                null,
                csrf.path("header").asText(),
                csrf.path("token").asText());

        assertThat(manager.get(ASK).status()).isEqualTo(401);
        assertThat(database.sql("select count(*) from security.spring_session where principal_name = 'manager'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Instant lastAccess(String login) {
        return Instant.ofEpochMilli(
                database.sql("select max(last_access_time) from security.spring_session where principal_name = ?")
                        .param(login)
                        .query(Long.class)
                        .single());
    }

    private void setLastAccess(String login, Instant at) {
        database.sql("""
                update security.spring_session set last_access_time = :at, expiry_time = :at + max_inactive_interval * 1000
                where principal_name = :login
                """).param("at", at.toEpochMilli()).param("login", login).update();
    }
}
