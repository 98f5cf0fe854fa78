package org.opora.referral.employment;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The time a round has for all its pages; ends at once when the server stops. */
final class RoundTime {

    static final String STOPPED = "STOPPED";

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final long end;
    private final BooleanSupplier stopping;

    RoundTime(Duration limit, BooleanSupplier stopping) {
        this.end = System.nanoTime() + limit.toNanos();
        this.stopping = stopping;
    }

    /** @throws BoardFailed if there is not so much time left, or the server stops meanwhile */
    void pause(Duration time) throws BoardFailed {
        long until = System.nanoTime() + time.toNanos();
        if (until - end > 0) {
            throw BoardFailed.forGood("ROUND_TOO_LONG");
        }
        for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
            goOn();
            sleep(Math.min(GLANCE.toNanos(), left));
        }
        goOn();
    }

    private void goOn() throws BoardFailed {
        if (stopping.getAsBoolean()) {
            throw BoardFailed.forGood(STOPPED);
        }
    }

    private static void sleep(long nanos) throws BoardFailed {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw BoardFailed.forGood(STOPPED);
        }
    }
}
