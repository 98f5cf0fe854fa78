package org.opora.demo;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.opora.demo.DueJobs.Done;
import org.opora.demo.agencies.AgencyServer;
import org.opora.testing.Span;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Moves the server through time, stopping wherever a timer is due or an agency has something to say. */
@Component
@Profile(Demo.PROFILE)
public class TimeMachine {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MOST_STOPS_FOR_RETRIES = 200;
    private static final Duration BREATH = Duration.ofMillis(25);

    private final DemoClock clock;
    private final DueJobs jobs;
    private final AgencyServer agencies;
    private final Backlog backlog;
    private final ObjectProvider<Scheduler> scheduler;
    private final AtomicBoolean open = new AtomicBoolean();

    TimeMachine(
            DemoClock clock,
            DueJobs jobs,
            AgencyServer agencies,
            DemoDatabase database,
            ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
        this.clock = clock;
        this.jobs = jobs;
        this.agencies = agencies;
        this.backlog = new Backlog(database.dataSource());
    }

    /** @return how many timers fired on the way */
    public int advance(Span span) {
        return advanceTo(span.after(clock.instant()));
    }

    /** @return how many timers fired on the way */
    public synchronized int advanceTo(Instant target) {
        int fired = settle();
        int stops = 0;
        for (Optional<Instant> stop = nextStop(target, stops); stop.isPresent(); stop = nextStop(target, stops)) {
            set(stop.get());
            fired += settle();
            stops++;
        }
        if (clock.instant().isBefore(target)) {
            set(target);
            fired += settle();
        }
        return fired;
    }

    /** For the caseload only, before anything has happened. */
    public synchronized void goBackTo(Instant past) {
        clock.set(past);
    }

    /** Up to the machine's own time, if the clock is behind it. From now on the time machine is open to all. */
    public synchronized void returnToPresent() {
        if (clock.offset().isNegative()) {
            advanceTo(Instant.now());
            clock.set(Instant.now());
        }
        open.set(true);
    }

    /** False while the caseload is being made, which has the time machine for itself. */
    boolean isOpen() {
        return open.get();
    }

    private void set(Instant instant) {
        backlog.moveBy(Duration.between(clock.instant(), instant));
        clock.set(instant);
    }

    /** Strictly ahead, so that work which cannot be done does not hold up time. */
    private Optional<Instant> nextStop(Instant target, int stops) {
        Instant now = clock.instant();
        Instant soonest = now.plusSeconds(1);
        return Stream.of(jobs.nextTimer(now, target), agencies.nextAnswer(now), retry(now, stops))
                .flatMap(Optional::stream)
                .filter(stop -> stop.isBefore(target))
                .min(Instant::compareTo)
                .map(stop -> stop.isBefore(soonest) ? soonest : stop)
                .filter(stop -> stop.isBefore(target));
    }

    /** Work that fails again and again must not turn a month into a month of retries. */
    private Optional<Instant> retry(Instant now, int stops) {
        return stops < MOST_STOPS_FOR_RETRIES ? backlog.nextIn().map(now::plus) : Optional.empty();
    }

    /** Lets everything due happen, and what follows from it; not longer than our patience. */
    synchronized int settle() {
        Instant start = Instant.now();
        int fired = 0;
        boolean calm = false;
        while (!calm && Duration.between(start, Instant.now()).compareTo(PATIENCE) < 0) {
            Done done = jobs.run();
            fired += done.timers();
            int answers = agencies.giveDueAnswers();
            if (answers > 0) {
                backlog.hasten();
            }
            boolean busy = backlog.isBusy();
            calm = done.jobs() == 0 && answers == 0 && !busy;
            if (busy) {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
                breathe();
            }
        }
        return fired;
    }

    private static void breathe() {
        try {
            Thread.sleep(BREATH.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
