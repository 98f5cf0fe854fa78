package org.opora.faults;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A point where a thread stands until it is let on. */
final class Stop {

    private static final long PATIENCE_S = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    /** Stands here. */
    void stand() {
        reached.countDown();
        await(open, "nobody let the thread on");
    }

    /** Waits until a thread stands here. */
    void awaitReached() {
        await(reached, "nobody came to the stop");
    }

    boolean isReached() {
        return reached.getCount() == 0;
    }

    void letOn() {
        open.countDown();
    }

    private static void await(CountDownLatch latch, String complaint) {
        try {
            if (!latch.await(PATIENCE_S, TimeUnit.SECONDS)) {
                throw new IllegalStateException(complaint);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
