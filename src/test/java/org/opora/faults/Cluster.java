package org.opora.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.opora.faults.nodes.ClockAhead;
import org.opora.faults.nodes.Node;

/** Two servers on one database. */
final class Cluster implements AutoCloseable {

    static final List<String> NAMES = List.of("node-a", "node-b");

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
        restart(name, ClockAhead.environment(Duration.ofHours(1)));
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
