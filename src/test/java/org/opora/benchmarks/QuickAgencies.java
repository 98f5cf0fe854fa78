package org.opora.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opora.processes.SignedEvents;

/**
 * Agencies on a real port that take a referral after a set time and then say at once that it is completed: by a signed
 * event, or in the Task that they are asked for. Each can be made to hang. Their books are in memory, so that they take as
 * little as possible of the machine.
 */
final class QuickAgencies implements AutoCloseable {

    private static final int OK = 200;

    /** Numbers that the server gives are not longer, those of copied referrals are. */
    private static final int NUMBER_LENGTH = "REF-2026-000001".length();

    private final ObjectMapper json = new ObjectMapper();
    private final ExecutorService clerks = Executors.newCachedThreadPool(QuickAgencies::daemon);
    private final Map<String, ObjectNode> tasks = new ConcurrentHashMap<>();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final HttpServer door;
    private final Duration work;
    private volatile CountDownLatch silence = new CountDownLatch(1);
    private volatile int port;
    private volatile boolean silent;

    /** @param work what each exchange takes them */
    QuickAgencies(Duration work) {
        this.work = work;
        try {
            this.door = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        door.setExecutor(clerks);
        door.createContext("/", this::visit);
        door.start();
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "quick-agencies");
        thread.setDaemon(true);
        return thread;
    }

    String url() {
        return "http://localhost:" + door.getAddress().getPort();
    }

    /** @param port where the server listens for their events */
    void answerTo(int port) {
        this.port = port;
    }

    /** They say nothing of their own accord from now on, and leave their Tasks as they are; or they do again. */
    void keepSilent(boolean silent) {
        this.silent = silent;
    }

    /** One that is asked says now that it has accepted the referral. */
    void accept(String number) {
        tasks.put(number, task(number, "accepted"));
    }

    /** From now on these take connections and requests, and say nothing. */
    void hang(List<Destination> agencies) {
        silence = new CountDownLatch(1);
        agencies.forEach(agency -> hanging.add(agency.code()));
    }

    /** All are well again; who was kept waiting sees the line go dead. */
    void hangUp() {
        hanging.clear();
        silence.countDown();
    }

    private void visit(HttpExchange exchange) throws IOException {
        String agency = exchange.getRequestURI().getPath().split("/")[1];
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (hanging.contains(agency)) {
                silence.await();
                return;
            }
            Thread.sleep(work.toMillis());
            if (exchange.getRequestMethod().equals("GET")) {
                say(exchange, asked(agency, exchange.getRequestURI().getQuery()));
            } else {
                take(agency, exchange, json.readTree(body));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(String agency, HttpExchange exchange, JsonNode message) throws IOException {
        if (message.path("resourceType").asText().equals("Bundle")) {
            message.path("entry").forEach(entry -> keep(entry.path("resource")));
            say(exchange, "{\"resourceType\":\"Bundle\",\"type\":\"transaction-response\"}");
        } else {
            say(exchange, "{}");
            String number = message.path("referralNumber").asText();
            if (!silent) {
                clerks.execute(() -> answer(agency, number));
            }
        }
    }

    private void answer(String agency, String number) {
        int status =
                SignedEvents.to(port).signedBy(Destination.SECRET).send(agency, number + "/done", number, "COMPLETED");
        if (status >= 300) {
            throw new IllegalStateException("answered with " + status);
        }
    }

    private void keep(JsonNode resource) {
        if (resource.path("resourceType").asText().equals("Task")) {
            tasks.put(number(resource), task((ObjectNode) resource.deepCopy(), silent ? "requested" : "completed"));
        }
    }

    private static String number(JsonNode task) {
        return task.path("identifier").path(0).path("value").asText();
    }

    private static ObjectNode task(ObjectNode sent, String status) {
        ObjectNode task = sent.put("id", number(sent)).put("status", status);
        task.remove("businessStatus");
        task.putObject("meta").put("versionId", status);
        return task;
    }

    /** Copied referrals, of which they know nothing, stand as their originals do: the clinic has accepted them. */
    private String asked(String agency, String query) {
        String copied = agency.equals(Destination.HEALTH.code()) ? "accepted" : "requested";
        String wanted = Arrays.stream(query.split("&"))
                .filter(part -> part.startsWith("identifier="))
                .findFirst()
                .orElseThrow();
        return Stream.of(wanted.substring("identifier=".length()).split(","))
                .map(value -> value.substring(value.indexOf('|') + 1))
                .filter(number -> tasks.containsKey(number) || number.length() > NUMBER_LENGTH)
                .map(number -> tasks.getOrDefault(number, task(number, copied)))
                .map(task -> "{\"resource\":" + task + "}")
                .collect(Collectors.joining(
                        ",", "{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"entry\":[", "]}"));
    }

    private ObjectNode task(String number, String status) {
        ObjectNode task = json.createObjectNode().put("resourceType", "Task").put("intent", "order");
        task.putArray("identifier")
                .addObject()
                .put("system", "urn:opora:referral")
                .put("value", number);
        return task(task, status);
    }

    private static void say(HttpExchange exchange, String body) throws IOException {
        byte[] words = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/fhir+json");
        exchange.sendResponseHeaders(OK, words.length);
        exchange.getResponseBody().write(words);
    }

    @Override
    public void close() {
        hangUp();
        door.stop(0);
        clerks.shutdownNow();
    }
}
