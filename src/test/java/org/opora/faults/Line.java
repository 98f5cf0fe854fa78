package org.opora.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.opora.demo.agencies.AgencyServer;

/** The line to the agencies, a socket of our own: behind it they work as always, on it they behave as a test says. */
final class Line {

    private final ServerSocket door;
    private final AgencyServer agencies;
    private final AgencyBooks books;
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final Map<String, Queue<Manner>> once = new ConcurrentHashMap<>();
    private final List<Invariants.Received> ledger = new CopyOnWriteArrayList<>();
    private final List<String> paths = new CopyOnWriteArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService visits = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "line");
        thread.setDaemon(true);
        return thread;
    });

    Line(AgencyServer agencies, AgencyBooks books) {
        this.agencies = agencies;
        this.books = books;
        try {
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        visits.execute(this::receive);
    }

    String url() {
        return "http://localhost:" + door.getLocalPort();
    }

    /** From now on the agency treats what it is asked to do like this. */
    void behaves(String agency, Manner manner) {
        manners.put(agency, manner);
    }

    /** It treats its next request like this. */
    void behavesOnce(String agency, Manner manner) {
        once.computeIfAbsent(agency, any -> new ConcurrentLinkedQueue<>()).add(manner);
    }

    void forget() {
        manners.clear();
        once.clear();
    }

    /** Every message that came through, oldest first. */
    List<Invariants.Received> ledger() {
        return List.copyOf(ledger);
    }

    /** Every address that was asked for something, oldest first. */
    List<String> paths() {
        return List.copyOf(paths);
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket visitor = door.accept();
                visits.execute(() -> treat(visitor));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void treat(Socket visitor) {
        try (visitor) {
            Visit visit = Visit.read(visitor);
            paths.add(visit.path());
            if (!visit.isWrite()) {
                visit.say(forward(visit));
                return;
            }
            ledger.add(received(visit, false));
            manner(visit.agency()).treat(visit, () -> work(visit));
        } catch (IOException visitorLeft) {
            return;
        }
    }

    private Manner manner(String agency) {
        Manner next = once.getOrDefault(agency, new ConcurrentLinkedQueue<>()).poll();
        return next == null ? manners.getOrDefault(agency, Manner.WELL) : next;
    }

    /** One at a time, so that each effect is that of one message. */
    private synchronized byte[] work(Visit visit) {
        long before = books.effects(visit.agency());
        byte[] answer = forward(visit);
        if (books.effects(visit.agency()) > before) {
            ledger.add(received(visit, true));
        }
        return answer;
    }

    private static Invariants.Received received(Visit visit, boolean effect) {
        String key = visit.headers().getOrDefault("idempotency-key", "none");
        return new Invariants.Received(key, visit.path() + "\n" + visit.text(), effect);
    }

    private byte[] forward(Visit visit) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(agencies.url() + visit.path()))
                .method(visit.method(), BodyPublishers.ofByteArray(visit.body()));
        List.of("content-type", "accept", "idempotency-key", "if-none-exist", "if-match").stream()
                .filter(visit.headers()::containsKey)
                .forEach(name -> request.header(name, visit.headers().get(name)));
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            String type = answer.headers().firstValue("content-type").orElse("text/plain");
            byte[] head = "HTTP/1.1 %d As always\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                    .formatted(answer.statusCode(), type, answer.body().length)
                    .getBytes(StandardCharsets.UTF_8);
            byte[] whole = Arrays.copyOf(head, head.length + answer.body().length);
            System.arraycopy(answer.body(), 0, whole, head.length, answer.body().length);
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
