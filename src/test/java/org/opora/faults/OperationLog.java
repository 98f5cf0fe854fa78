package org.opora.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What the clients were told: that what they asked for is done, that it cannot be, or nothing. */
final class OperationLog {

    private final Set<String> tasks = ConcurrentHashMap.newKeySet();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> counts = new ConcurrentHashMap<>();

    /** A form was signed, says a node. */
    void signed(String task) {
        tasks.add(task);
        count("forms signed");
    }

    /** An event is kept, says a node. */
    void kept(String agency, String event) {
        if (events.add(agency + "/" + event)) {
            count("events kept");
        } else {
            count("events kept again");
        }
    }

    /** @param what as a plural, such as {@code forms refused} */
    void count(String what) {
        counts.computeIfAbsent(what, first -> new AtomicInteger()).incrementAndGet();
    }

    Set<String> tasks() {
        return Set.copyOf(tasks);
    }

    /** Agency and event id, as {@link Invariants#lostAnswers} takes them. */
    Set<String> events() {
        return Set.copyOf(events);
    }

    Map<String, AtomicInteger> counts() {
        return new TreeMap<>(counts);
    }
}
