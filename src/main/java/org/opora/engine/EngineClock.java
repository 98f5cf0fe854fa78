package org.opora.engine;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Keeps the engine, which reads the machine's clock, on {@link SharedTime}. A jump of that clock is made good within a
 * second. Leaves the engine alone where another clock is in use, which then sets it itself.
 */
@Component
class EngineClock implements DisposableBean {

    private static final InstantSource MACHINE = Clock.systemUTC();

    private final SharedTime time;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(EngineClock::thread);

    EngineClock(SharedTime time, Clock clock) {
        this.time = time;
        if (clock.equals(time.withZone(ZoneOffset.UTC))) {
            keeper.scheduleWithFixedDelay(this::set, 0, 1, TimeUnit.SECONDS);
            set();
        }
    }

    private void set() {
        ClockUtil.offset(time.millis() - MACHINE.millis());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "engine-clock");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        keeper.shutdownNow();
    }
}
