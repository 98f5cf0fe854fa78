package org.opora.referral.health;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.opora.referral.Agencies;
import org.opora.referral.Agency;
import org.opora.referral.TransportKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Asks an agency out of turn, in the background. Requests that come before the question is asked share it; if the node
 * goes down meanwhile, the next round of {@link HealthPoll} makes up for it.
 */
@Component
class PollSoon implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(PollSoon.class);

    private final HealthPoll poll;
    private final Agencies agencies;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor background;

    PollSoon(HealthPoll poll, Agencies agencies) {
        this.poll = poll;
        this.agencies = agencies;
        this.background = new ThreadPoolExecutor(2, 2, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            Thread thread = new Thread(work, "health-poll-now");
            thread.setDaemon(true);
            return thread;
        });
        background.allowCoreThreadTimeOut(true);
    }

    void poll(String agency) {
        boolean speaksFhir = agencies.find(agency)
                .map(Agency::transport)
                .filter(TransportKind.FHIR::equals)
                .isPresent();
        if (speaksFhir && waiting.add(agency)) {
            background.execute(() -> ask(agency));
        }
    }

    private void ask(String agency) {
        waiting.remove(agency);
        try {
            poll.poll(agency);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "agency {} could not be asked: {}",
                    agency,
                    failure.getClass().getName());
        }
    }

    @Override
    public void destroy() {
        background.shutdownNow();
    }
}
