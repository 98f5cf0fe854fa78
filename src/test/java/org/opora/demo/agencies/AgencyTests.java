package org.opora.demo.agencies;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.opora.testing.Span;
import org.opora.testing.TestClock;
import org.opora.testing.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The agencies on a port of their own, and a listener in place of the server they answer to. */
abstract class AgencyTests {

    final TestClock clock = new TestClock();
    final List<Event> events = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    final DriverManagerDataSource database = new DriverManagerDataSource(TestDatabase.create(), "postgres", "");
    AgencyServer agencies;
    private HttpServer listener;

    @BeforeEach
    void start() throws IOException {
        DatabasePopulatorUtils.execute(
                new ResourceDatabasePopulator(new ClassPathResource("demo/schema.sql")), database);
        agencies = AgencyServer.start(database, clock, 0, Duration.ofMillis(400));
        listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/agency-api", this::listen);
        listener.start();
        agencies.answerTo(URI.create("http://localhost:" + listener.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws Exception {
        agencies.close();
        listener.stop(0);
    }

    private void listen(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        events.add(new Event(
                exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("webhook-id"),
                exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                exchange.getRequestHeaders().getFirst("webhook-signature"),
                body));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    HttpResponse<String> post(String path, String key, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(agencies.url() + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void behave(Agency agency, Behaviour behaviour) {
        agencies.change(agency, new AgencySettings(behaviour, Span.parse("P3D")));
    }

    /** Moves the clock and lets the agencies speak, in this thread or in theirs. */
    void after(Duration time) {
        clock.advance(time);
        agencies.giveDueAnswers();
    }

    List<String> bodies() {
        return events.stream().map(Event::body).toList();
    }

    record Event(String path, String id, String timestamp, String signature, String body) {}
}
