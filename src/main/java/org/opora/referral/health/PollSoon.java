package org.opora.referral.health;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opora.referral.Agencies;
import org.opora.referral.TransportKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks agencies in the background, each in a thread of its own, so that none waits for another: all in each round, and one
 * out of turn when it has news. Requests that come while a question is out share the next one; if the node goes down
 * meanwhile, the next round makes up for it.
 */
@Component
class PollSoon implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PollSoon.class);

    private final HealthPoll poll;
    private final Agencies agencies;
    private final HealthSettings settings;
    private final Set<String> asking = new HashSet<>();
    private final Set<String> waiting = new HashSet<>();
    private final Set<String> news = ConcurrentHashMap.newKeySet();
    private final ExecutorService background = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "health-poll");
        thread.setDaemon(true);
        return thread;
    });

    PollSoon(HealthPoll poll, Agencies agencies, HealthSettings settings) {
        this.poll = poll;
        this.agencies = agencies;
        this.settings = settings;
    }

    /**
     * Asks all that are not being asked already. Comes back when they have answered, or without those who have not done so
     * by the time of the next round.
     */
    void round() {
        List<CompletableFuture<Void>> questions = agencies.codes(TransportKind.FHIR).stream()
                .filter(this::beginUnlessAsking)
                .map(agency -> CompletableFuture.runAsync(() -> ask(agency), background))
                .toList();
        CompletableFuture<Void> all = CompletableFuture.allOf(questions.toArray(CompletableFuture[]::new));
        try {
            all.get(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException slow) {
            LOG.debug("the round goes on without who is slow");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The agency has news of referrals that it does not name. */
    void poll(String agency) {
        boolean speaksFhir = agencies.codes(TransportKind.FHIR).contains(agency);
        if (speaksFhir) {
            news.add(agency);
            askSoon(agency);
        }
    }

    private void askSoon(String agency) {
        if (begin(agency)) {
            background.execute(() -> ask(agency));
        }
    }

    private void ask(String agency) {
        while (next(agency)) {
            try {
                askOnce(agency);
            } catch (RuntimeException failure) {
                LOG.warn(
                        "agency {} could not be asked: {}",
                        agency,
                        failure.getClass().getName());
            }
        }
    }

    private void askOnce(String agency) {
        if (news.remove(agency)) {
            poll.poll(agency);
        } else {
            poll.round(agency);
        }
    }

    private synchronized boolean beginUnlessAsking(String agency) {
        return !asking.contains(agency) && begin(agency);
    }

    /** True if it is for the caller to ask. */
    private synchronized boolean begin(String agency) {
        waiting.add(agency);
        return asking.add(agency);
    }

    private synchronized boolean next(String agency) {
        boolean again = waiting.remove(agency);
        if (!again) {
            asking.remove(agency);
        }
        return again;
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
