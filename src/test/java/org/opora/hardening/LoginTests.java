package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opora.hardening.Browser.Answer;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing passwords is slow, and nobody is locked out by others. */
@HardeningTest
class LoginTests {

    private static final int TRIES = 10;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @AfterEach
    void forget() {
        database.sql("delete from security.failed_login").update();
    }

    @Test
    void theRightPasswordIsRefusedAfterTenWrongOnes() {
        guess("auditor");

        assertThat(isIn(Browser.stranger(port), "auditor")).isFalse();
        assertThat(Browser.stranger(port)
                        .get("/api/cases", "Authorization", Programs.basic("auditor"))
                        .status())
                .isEqualTo(401);
        assertThat(Browser.stranger(port)
                        .login("auditor", "auditor", "X-Forwarded-For", "10.1.1.1")
                        .header("Location"))
                .endsWith("/login?error");
    }

    @Test
    void othersAndOtherAddressesAreNotLockedOut() throws IOException {
        guess("auditor");

        assertThat(isIn(Browser.stranger(port), "manager")).isTrue();
        assertThat(loginFrom("127.0.0.2", "auditor")).startsWith("HTTP/1.1 302").doesNotContain("/login?error");
    }

    @Test
    void theWaitEnds() {
        guess("auditor");
        clock.advance(Duration.ofMinutes(6));

        assertThat(isIn(Browser.stranger(port), "auditor")).isTrue();
    }

    @Test
    void nobodyLearnsWhichLoginsExist() {
        Answer known = Browser.stranger(port).login("auditor", "wrong");
        Answer unknown = Browser.stranger(port).login("no-such-person", "wrong");

        assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(302);
        assertThat(unknown.header("Location"))
                .isEqualTo(known.header("Location"))
                .endsWith("/login?error");
        assertThat(unknown.body()).isEqualTo(known.body());
        guess("no-such-person");
        assertThat(Browser.stranger(port).login("no-such-person", "x").header("Location"))
                .isEqualTo(known.header("Location"));
    }

    @Test
    void strangeLoginsDoNoHarm() {
        for (String login : new String[] {"' or '1'='1", "a".repeat(5000), "\u0000", "<script>", "${7*7}", ""}) {
            Answer answer = Browser.stranger(port).login(login, "x");
            assertThat(answer.status()).as(login).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith("/login?error");
        }
    }

    private void guess(String login) {
        Browser guesser = Browser.stranger(port);
        for (int i = 0; i < TRIES; i++) {
            assertThat(guesser.login(login, "guess" + i).header("Location")).endsWith("/login?error");
        }
    }

    private static boolean isIn(Browser browser, String login) {
        browser.login(login, login);
        return browser.get("/api/calendar/days?from=2026-01-01&to=2026-01-02").status() == 200;
    }

    private String loginFrom(String address, String login) throws IOException {
        String form = "username=%s&password=%s".formatted(login, login);
        String request = "POST /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: %d\r\n"
                + "Content-Type: application/x-www-form-urlencoded\r\n\r\n%s";
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(address), 0)) {
            socket.getOutputStream()
                    .write(request.formatted(form.length(), form).getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
