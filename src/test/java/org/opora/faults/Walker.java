package org.opora.faults;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A thread that does one thing and remembers how it ended. */
final class Walker {

    private static final long PATIENCE_MS = 60_000;

    private final Thread thread;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Walker(String name, Runnable work) {
        this.thread = new Thread(() -> run(work), name);
    }

    static Walker start(String name, Runnable work) {
        Walker walker = new Walker(name, work);
        walker.thread.setDaemon(true);
        walker.thread.start();
        return walker;
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            failure.set(e);
        }
    }

    boolean isDone() {
        return !thread.isAlive();
    }

    /** Waits for the end. */
    Walker join() {
        try {
            thread.join(PATIENCE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException(thread.getName() + " does not come to an end");
        }
        return this;
    }

    /** What it failed with, if it did. */
    @Nullable
    Throwable failure() {
        return failure.get();
    }
}
