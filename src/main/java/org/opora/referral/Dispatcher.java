package org.opora.referral;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sends a message once: outside of any transaction, with a short one before and one after. */
@Component
class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final BackOff BUSY = new BackOff(List.of(Duration.ofSeconds(2)));

    // What waits for an agency that does not answer looks after it more seldom, however much there is of it.
    private static final BackOff DOUBTED = new BackOff(List.of(Duration.ofSeconds(15)));

    private final Outbox outbox;
    private final Agencies agencies;
    private final AgencyGuards guards;
    private final Transports transports;
    private final DeliveryBook book;
    private final Correspondence correspondence;
    private final DispatchSettings settings;

    Dispatcher(
            Outbox outbox,
            Agencies agencies,
            AgencyGuards guards,
            Transports transports,
            DeliveryBook book,
            Correspondence correspondence,
            DispatchSettings settings) {
        this.outbox = outbox;
        this.agencies = agencies;
        this.guards = guards;
        this.transports = transports;
        this.book = book;
        this.correspondence = correspondence;
        this.settings = settings;
    }

    /** @return when to try again, or empty if there is nothing left to do */
    Optional<Duration> dispatch(UUID id) {
        return outbox.pending(id)
                .flatMap(seen -> guards.hasRoom(seen.agency()) ? begin(seen) : Optional.of(later(seen.agency())));
    }

    private Optional<Duration> begin(OutboxMessage seen) {
        return Optional.of(seen)
                .filter(outbox::begin)
                .flatMap(counted -> outbox.pending(seen.id()))
                .map(correspondence::align)
                .flatMap(this::tryOnce);
    }

    private Duration later(String agency) {
        return (guards.doubts(agency) ? DOUBTED : BUSY).after(1);
    }

    private Optional<Duration> tryOnce(OutboxMessage begun) {
        Delivery delivery = guarded(begun);
        if (delivery instanceof Delivery.Delivered) {
            book.delivered(begun);
            return Optional.empty();
        }
        if (delivery instanceof Delivery.Busy) {
            outbox.giveBack(begun);
            return Optional.of(later(begun.agency()));
        }
        if (delivery instanceof Delivery.Postponed postponed && begun.attempts() < settings.tries()) {
            outbox.failed(begun, postponed.code());
            return Optional.of(settings.backOff().after(begun.attempts(), postponed.asked()));
        }
        book.undeliverable(begun, codeOf(delivery));
        return Optional.empty();
    }

    private Delivery guarded(OutboxMessage begun) {
        try {
            return guards.guard(begun.agency(), () -> deliver(begun));
        } catch (RuntimeException ours) {
            // Counted as a try, so that a message we cannot even read comes before a person in the end.
            LOG.error(
                    "message {} could not be sent: {}",
                    begun.id(),
                    ours.getClass().getName());
            return new Delivery.Postponed("ERROR");
        }
    }

    private Delivery deliver(OutboxMessage begun) {
        Agency agency = agencies.get(begun.agency());
        if (begun.transport() != agency.transport()) {
            return new Delivery.Refused("TRANSPORT_CHANGED");
        }
        book.leaving(begun);
        return transports.of(agency).deliver(new Transport.Envelope(begun.agency(), agency, begun, outbox.text(begun)));
    }

    private static String codeOf(Delivery delivery) {
        if (delivery instanceof Delivery.Refused refused) {
            return refused.code();
        }
        return delivery instanceof Delivery.Postponed postponed ? postponed.code() : "UNKNOWN";
    }
}
