package org.opora.referral;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/**
 * The background work of referrals taken up by hand, in whatever thread asks for it: as a node does it that woke up at
 * this very moment. Import it into a test of the whole server.
 */
@TestComponent
public class Hands {

    private final Dispatcher dispatcher;
    private final AnswerWorker worker;
    private final Outbox outbox;
    private final Inbox inbox;

    Hands(Dispatcher dispatcher, AnswerWorker worker, Outbox outbox, Inbox inbox) {
        this.dispatcher = dispatcher;
        this.worker = worker;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    /** Tries the referral's first message once. */
    public void send(String referral) {
        dispatcher.dispatch(outbox.of(referral).get(0).id());
    }

    /** Tries once to call the referral off at its agency, if that is to be done. */
    public void sendRecall(String referral) {
        outbox.of(referral).stream()
                .filter(message -> message.kind() == MessageKind.CANCEL)
                .forEach(message -> dispatcher.dispatch(message.id()));
    }

    /** Tries once to apply each answer about the referral that waits. */
    public void apply(String referral) {
        waiting(referral).forEach(worker::apply);
    }

    /** Tries once to apply this answer. */
    public void apply(UUID event) {
        worker.apply(event);
    }

    private List<UUID> waiting(String referral) {
        return inbox.of(referral).stream()
                .filter(event -> event.state().equals("RECEIVED"))
                .map(InboxEvent::id)
                .toList();
    }
}
