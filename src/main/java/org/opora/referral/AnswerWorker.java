package org.opora.referral;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings a stored answer to its process, again and again while nobody waits for it yet. */
@Component
class AnswerWorker {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWorker.class);

    private final AnswerBook book;

    AnswerWorker(AnswerBook book) {
        this.book = book;
    }

    /** @return when to try again, or empty if there is nothing left to do */
    Optional<Duration> apply(UUID event) {
        try {
            return book.apply(event);
        } catch (AnswerBook.NobodyWaits early) {
            return book.nobodyWaited(event);
        } catch (RuntimeException failure) {
            LOG.warn(
                    "answer {} could not be applied: {}",
                    event,
                    failure.getClass().getName());
            return book.putOff(event, "FAILED");
        }
    }
}
