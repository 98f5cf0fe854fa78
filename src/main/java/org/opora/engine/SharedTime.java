package org.opora.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The time of the database, which all nodes share. Read from there every minute and carried on in between by the machine's
 * monotonic counter, so that a wrong or a moved clock of one machine neither fires a timer early nor makes a living node
 * count as dead (ADR 0014).
 */
@Component
public final class SharedTime implements InstantSource, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SharedTime.class);
    private static final int TRIES = 3;
    private static final long MINUTE = 60;
    private static final Duration TOLERATED = Duration.ofMillis(5);

    private final JdbcClient database;
    private volatile Reading reading;
    private final ScheduledExecutorService reader = Executors.newSingleThreadScheduledExecutor(SharedTime::thread);

    SharedTime(JdbcClient database) {
        this.database = database;
        this.reading = read();
        reader.scheduleWithFixedDelay(this::readAgain, MINUTE, MINUTE, TimeUnit.SECONDS);
    }

    @Override
    public Instant instant() {
        return reading.now();
    }

    private void readAgain() {
        try {
            Reading fresh = read();
            Duration off = Duration.between(instant(), fresh.now()).abs();
            if (off.compareTo(TOLERATED.plus(fresh.uncertainty())) > 0) {
                reading = fresh;
            }
        } catch (DataAccessException away) {
            LOG.warn(
                    "the time could not be compared with the database: {}",
                    away.getClass().getName());
        }
    }

    /** The quickest answer of a few is the most exact one. */
    private Reading read() {
        Reading best = readOnce();
        for (int i = 1; i < TRIES; i++) {
            Reading next = readOnce();
            best = next.uncertainty().compareTo(best.uncertainty()) < 0 ? next : best;
        }
        return best;
    }

    private Reading readOnce() {
        long asked = System.nanoTime();
        Instant there = database.sql("select clock_timestamp()")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        long answered = System.nanoTime();
        long half = (answered - asked) / 2;
        return new Reading(there, asked + half, Duration.ofNanos(half));
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "shared-time");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void destroy() {
        reader.shutdownNow();
    }

    /**
     * @param there time of the database
     * @param here this machine's monotonic counter at that time, in nanoseconds
     * @param uncertainty of the two belonging together, either way
     */
    private record Reading(Instant there, long here, Duration uncertainty) {

        Instant now() {
            return there.plusNanos(System.nanoTime() - here);
        }
    }
}
