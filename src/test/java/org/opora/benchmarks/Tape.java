package org.opora.benchmarks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What delegates and form listeners of the server did to the process during one lifecycle, in order, so that the stock
 * engine can be made to do the same without the server's modules.
 */
final class Tape {

    private final Map<String, List<Act>> delegates = new HashMap<>();
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Act> forms = new ArrayList<>();
    private final Deque<Act> running = new ArrayDeque<>();
    private boolean recording;
    private int form;

    void record() {
        recording = true;
    }

    /** Ends the recording, or goes back to the beginning. */
    void rewind() {
        recording = false;
        positions.clear();
        form = 0;
    }

    void formSigned() {
        if (recording) {
            forms.add(new Act());
        }
    }

    /** Tells the listeners' act apart from what delegates do. */
    void inListener(Work work) throws Exception {
        run(recording ? forms.get(forms.size() - 1) : new Act(), work);
    }

    void inDelegate(String bean, Work work) throws Exception {
        Act act = new Act();
        if (recording) {
            delegates.computeIfAbsent(bean, name -> new ArrayList<>()).add(act);
        }
        run(act, work);
    }

    /** What goes on in other processes meanwhile belongs to their own acts. */
    @Nullable
    Object elsewhere(java.util.concurrent.Callable<@Nullable Object> work) throws Exception {
        running.push(new Act());
        try {
            return work.call();
        } finally {
            running.pop();
        }
    }

    void note(Consumer<Act> what) {
        if (recording && !running.isEmpty()) {
            what.accept(running.peek());
        }
    }

    Act nextForm() {
        return forms.get(form++);
    }

    Act next(String bean) {
        return delegates.get(bean).get(positions.merge(bean, 1, Integer::sum) - 1);
    }

    private void run(Act act, Work work) throws Exception {
        running.push(act);
        try {
            work.run();
        } finally {
            running.pop();
        }
    }

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }
}
