package org.opora.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opora.faults.nodes.Node;

/** Two servers on one database. */
final class Cluster implements AutoCloseable {

    static final List<String> NAMES = List.of("node-a", "node-b");

    private static final Optional<Path> FAKETIME = Stream.of(
                    "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
                    "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1")
            .map(Path::of)
            .filter(Files::exists)
            .findFirst();

    private final Map<String, String> settings;
    private final Map<String, Node> nodes = new TreeMap<>();

    private Cluster(Map<String, String> settings) {
        this.settings = settings;
    }

    static Cluster start(Map<String, String> settings) {
        Cluster cluster = new Cluster(settings);
        NAMES.forEach(name -> cluster.nodes.put(name, Node.start(name, Node.freePort(), settings, Map.of())));
        cluster.awaitReady();
        return cluster;
    }

    /** True if a node's clock can be set ahead here: Debian's package {@code libfaketime} is installed. */
    static boolean canSetClocks() {
        return FAKETIME.isPresent();
    }

    void awaitReady() {
        nodes.values().forEach(Node::awaitReady);
    }

    int somePort(Random chance) {
        return node(NAMES.get(chance.nextInt(NAMES.size()))).port();
    }

    synchronized Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(name);
        }
        return node;
    }

    /** Starts a killed node again, where it was before. */
    void restart(String name) {
        restart(name, Map.of());
    }

    /** Starts a killed node again on a machine whose clock is an hour ahead. */
    void restartAhead(String name) {
        // The library for one thread: that for many makes a JVM fifty times slower, and only the wall clock is asked
        // here.
        restart(
                name,
                Map.of(
                        "LD_PRELOAD", FAKETIME.orElseThrow().toString(),
                        "FAKETIME", "+1h",
                        "DONT_FAKE_MONOTONIC", "1",
                        "NO_FAKE_STAT", "1"));
    }

    private void restart(String name, Map<String, String> environment) {
        Node again = Node.start(name, node(name).port(), settings, environment);
        synchronized (this) {
            nodes.put(name, again);
        }
        again.awaitReady();
    }

    @Override
    public void close() {
        nodes.values().forEach(Node::close);
    }
}
