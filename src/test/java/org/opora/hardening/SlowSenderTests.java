package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opora.testing.OporaTest;
import org.opora.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Senders that never come to an end, and files that are far too large, on a real socket. */
@OporaTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.tomcat.connection-timeout=2s")
class SlowSenderTests {

    private static final String LINK =
            "/agency/r/REF-2026-000001.9999999999.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @ValueSource(strings = {"/agency-api/employment/events", "/agency-api/health/fhir", LINK})
    void whoFallsSilentIsLetGo(String path) throws IOException {
        try (Socket socket = open()) {
            say(socket, head(path, "application/json", 1000) + "{");

            assertThat(rest(socket)).doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void whoFallsSilentWithinTheHeadersIsLetGo() throws IOException {
        try (Socket socket = open()) {
            say(socket, "POST /agency-api/employment/events HTTP/1.1\r\nHost: loc");

            assertThat(rest(socket)).doesNotContain("HTTP/1.1 2");
        }
    }

    @Test
    void whoDripsAMessageIsToldThatItTookTooLong() throws IOException {
        try (Socket socket = open()) {
            say(socket, head("/agency-api/employment/events", "application/json", 1000) + "{");
            clock.advance(Duration.ofMinutes(1));
            say(socket, "}");
            clock.advance(Duration.ofMinutes(1));

            assertThat(rest(socket)).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aFileFarTooLargeIsRefusedWithAPageThatCanBeRead() throws IOException {
        String start = "--x\r\nContent-Disposition: form-data; name=\"paper\"; filename=\"p.pdf\"\r\n\r\n";
        String end = "\r\n--x--\r\n";
        try (Socket socket = open()) {
            socket.setSoTimeout(60_000);
            OutputStream out = socket.getOutputStream();
            say(
                    socket,
                    head(LINK, "multipart/form-data; boundary=x", start.length() + 34 * MEGABYTE + end.length())
                            + start);
            for (int i = 0; i < 34; i++) {
                out.write(new byte[MEGABYTE]);
            }
            say(socket, end);

            assertThat(rest(socket)).startsWith("HTTP/1.1 413").contains("Файл слишком", "<html");
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(30_000);
        return socket;
    }

    private static void say(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** All that the server says until it hangs up. */
    private static String rest(Socket socket) throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException hungUp) {
            return "";
        }
    }

    private static String head(String path, String type, int length) {
        return """
                POST %s HTTP/1.1\r
                Host: localhost\r
                Connection: close\r
                Accept: text/html,*/*\r
                Accept-Language: ru\r
                Content-Type: %s\r
                Content-Length: %d\r
                \r
                """.formatted(path, type, length);
    }
}
