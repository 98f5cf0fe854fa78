package org.opora.hardening;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever is asked, the mistake is the caller's: he is told so, and no stack trace fills the log. */
@HardeningTest
class OddRequestsTests {

    private static final String LIST = "src/test/resources/odd-requests.txt";
    private static final String TASKS = "POST " + Browser.ENGINE + "/task {}";

    @LocalServerPort
    int port;

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void leave() {
        logger().detachAppender(log);
    }

    @ParameterizedTest
    @ValueSource(strings = {"curator", "admin", "manager"})
    void noRequestMakesTheServerFail(String login) throws IOException {
        Browser browser = Browser.of(port, login);

        List<String> failed = calls().map(call -> call.status(port, browser) + " " + call)
                .filter(answer -> answer.startsWith("5"))
                .toList();

        assertThat(failed).isEmpty();
        assertThat(tracesInTheLog()).isEmpty();
        assertThat(browser.get("/api/cases").status()).isEqualTo(login.equals("admin") ? 403 : 200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%63amunda/api/engine/engine/default/task",
                "/%63amunda/app/tasklist/default/",
                "//camunda/api/engine/engine/default/task",
                "/camunda//api/engine/engine/default/task",
                "/camunda/app/none/default/",
                "/camunda/app/none/",
                "/camunda/api/engine/engine/none/task",
                "/camunda/api/engine/engine/default/task/none",
                "/camunda/api/engine/engine/default/task/none/deployed-form",
                "/camunda/api/engine/engine/default/task/none/variables",
                "/camunda/api/engine/engine/default/process-instance/none/variables",
                "/error"
            })
    void whatIsNotThereIsNotFound(String address) {
        assertThat(RawCall.of("GET " + address).status(port, Browser.of(port, "curator")))
                .isEqualTo(404);
    }

    @Test
    void onlyJsonIsRead() {
        Browser browser = Browser.of(port, "curator");
        for (String type : List.of("text/plain", "application/xml", "nonsense", "multipart/form-data; boundary=b")) {
            assertThat(RawCall.of(TASKS).as(type).status(port, browser))
                    .as(type)
                    .isBetween(400, 415);
        }
        assertThat(RawCall.of(TASKS).status(port, browser)).isEqualTo(200);
        assertThat(tracesInTheLog()).isEmpty();
    }

    private static Stream<RawCall> calls() throws IOException {
        return Files.readAllLines(Path.of(LIST)).stream()
                .map(line -> line.replace("{engine}", Browser.ENGINE)
                        .replace("{x*300}", "x".repeat(300))
                        .replace("{x*3000}", "x".repeat(3000))
                        .replace("{x*7000}", "x".repeat(7000))
                        .replace("{x*20000}", "x".repeat(20_000))
                        .replace("{nested}", "{\"a\":".repeat(5000)))
                .map(RawCall::of);
    }

    private List<String> tracesInTheLog() {
        return log.list.stream()
                .filter(event -> event.getThrowableProxy() != null
                        || event.getFormattedMessage().contains("\n\tat "))
                .map(event -> event.getLoggerName() + ": " + event.getFormattedMessage())
                .map(text -> text.substring(0, Math.min(300, text.length())))
                .toList();
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
