package org.opora.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.opora.demo.Demo;
import org.opora.demo.TimeMachine;
import org.opora.engine.StaffDirectory;
import org.opora.organisation.NewStaff;
import org.opora.organisation.StaffRegister;
import org.opora.security.StaffSessions;
import org.opora.testing.TestClock;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The demo server, empty, on a port of its own; its levers are pulled as its administrator does. */
final class DemoServer implements AutoCloseable {

    static final ZoneId CHITA = ZoneId.of("Asia/Chita");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN =
            "Basic " + Base64.getEncoder().encodeToString("admin:admin".getBytes(StandardCharsets.UTF_8));

    private final ConfigurableApplicationContext context;
    private final HttpClient http = HttpClient.newHttpClient();

    private DemoServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static DemoServer start(String language) {
        Path kept = Path.of(
                "target", "browser", "server-" + language + "-" + System.getProperty("opora.test.fork", "jvm-0"));
        forget(kept);
        DemoServer server = new DemoServer(Demo.start(
                kept,
                "--server.port=0",
                "--opora.demo.caseload=false",
                "--opora.locale=" + language,
                "--opora.zone=" + CHITA));
        // A day whose week has no holidays, so that deadlines fall alike whenever the tests run.
        server.context.getBean(TimeMachine.class).goBackTo(TestClock.START);
        return server;
    }

    private static void forget(Path kept) {
        try {
            FileSystemUtils.deleteRecursively(kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:"
                + ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    LocalDate today() {
        JsonNode time = admin(HttpRequest.newBuilder(URI.create(url() + "/demo/time")));
        return LocalDate.ofInstant(Instant.parse(time.path("now").asText()), CHITA);
    }

    /** @param span ISO-8601, such as P30D */
    void timePasses(String span) {
        admin(HttpRequest.newBuilder(URI.create(url() + "/demo/time"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"advance\":\"" + span + "\"}")));
    }

    /** E-mails to agencies, the newest first. */
    JsonNode mail() {
        return admin(HttpRequest.newBuilder(URI.create(url() + "/demo/mail")));
    }

    /** What stands at a path, for anybody. */
    String gives(String path) {
        return answered(HttpRequest.newBuilder(URI.create(url() + path)));
    }

    /** @param behaviour such as {@code decline}, see {@link org.opora.demo.agencies.Behaviour} */
    void agencyBehaves(String agency, String behaviour) {
        admin(HttpRequest.newBuilder(URI.create(url() + "/demo/agencies/" + agency))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"behaviour\":\"" + behaviour + "\"}")));
    }

    void endSessions(String login) {
        context.getBean(StaffSessions.class).end(login);
    }

    void hire(String login, String role) {
        String centre = context.getBean(StaffDirectory.class)
                .find("intake")
                .orElseThrow()
                .organisations()
                .get(0);
        context.getBean(StaffRegister.class)
                .hire(new NewStaff(login, "", login, "{noop}" + login, Set.of(role), Set.of(centre)));
    }

    void handOver(String caseNumber, String login) {
        TaskService tasks = context.getBean(TaskService.class);
        tasks.setAssignee(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(caseNumber)
                        .singleResult()
                        .getId(),
                login);
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    private JsonNode admin(HttpRequest.Builder request) {
        try {
            return JSON.readTree(answered(request.header("Authorization", ADMIN)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String answered(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("the demo server answers " + answer.statusCode() + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
        ClockUtil.reset();
    }
}
