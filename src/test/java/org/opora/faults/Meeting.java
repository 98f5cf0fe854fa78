package org.opora.faults;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets two do something at once, in an order that is the same each time: the first has done everything but its commit
 * when the second begins; it commits once the second is through or cannot go on without it.
 */
final class Meeting {

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Meeting(TransactionTemplate transaction, JdbcClient jdbc) {
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** @return what failed, in the order of the two; empty if both went through */
    List<Throwable> of(Runnable first, Runnable second) {
        Stop beforeCommit = new Stop();
        Walker one = Walker.start(
                "first",
                () -> transaction.executeWithoutResult(status -> {
                    first.run();
                    beforeCommit.stand();
                }));
        awaitStop(one, beforeCommit);
        Walker two = Walker.start("second", second);
        awaitBlocked(1, two);
        beforeCommit.letOn();
        return Stream.of(one.join(), two.join())
                .map(Walker::failure)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Holds the referral while these begin, one after the other; they then go on in this order. */
    List<Throwable> queue(String referral, Runnable... all) {
        Stop held = new Stop();
        Walker holder = Walker.start(
                "holder",
                () -> transaction.executeWithoutResult(status -> {
                    lock(referral);
                    held.stand();
                }));
        held.awaitReached();
        List<Walker> walkers = Stream.of(all).map(work -> begin(work)).toList();
        held.letOn();
        holder.join();
        return walkers.stream()
                .map(walker -> walker.join().failure())
                .filter(Objects::nonNull)
                .toList();
    }

    private Walker begin(Runnable work) {
        int before = blocked();
        Walker walker = Walker.start("queued", work);
        awaitBlocked(before + 1, walker);
        return walker;
    }

    void lock(String referral) {
        jdbc.sql("select number from referral.referral where number = ? for update")
                .param(referral)
                .query(String.class)
                .single();
    }

    private static void awaitStop(Walker walker, Stop stop) {
        while (!walker.isDone() && !stop.isReached()) {
            pause();
        }
    }

    /** Until so many wait for somebody's commit, or this one is through. */
    void awaitBlocked(int many, Walker walker) {
        while (!walker.isDone() && blocked() < many) {
            pause();
        }
    }

    int blocked() {
        return jdbc.sql("select count(*) from pg_stat_activity where datname = current_database()"
                        + " and wait_event_type = 'Lock'")
                .query(Integer.class)
                .single();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
