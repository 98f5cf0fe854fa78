package org.opora.demo.agencies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives the answers that are due: health changes its Task, the others post a signed event. */
class AnswerRound {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerRound.class);

    private final Desk desk;
    private final HealthTasks healthTasks;
    private final Webhook webhook;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<@Nullable URI> product = new AtomicReference<>();

    AnswerRound(Desk desk, HealthTasks healthTasks, Clock clock) {
        this.desk = desk;
        this.healthTasks = healthTasks;
        this.clock = clock;
        this.webhook = new Webhook(clock);
    }

    /** Where events go from now on. */
    void answerTo(URI address) {
        product.set(address);
    }

    /** @return how many answers were given */
    synchronized int giveDue() {
        URI address = product.get();
        if (address == null) {
            return 0;
        }
        List<Answer> due = desk.due();
        return (int) due.stream().filter(answer -> give(answer, address)).count();
    }

    private boolean give(Answer answer, URI address) {
        try {
            for (int copy = 0; copy < answer.copies(); copy++) {
                send(answer, address);
            }
            desk.sent(answer);
            return true;
        } catch (IOException e) {
            LOG.info("{} could not answer about {}: {}", answer.agency(), answer.referralNumber(), e.getMessage());
            desk.failed(answer.id());
            return false;
        }
    }

    private void send(Answer answer, URI address) throws IOException {
        if (answer.agency() == Agency.HEALTH) {
            healthTasks.answer(answer, clock.instant());
            return;
        }
        URI events = address.resolve("/agency-api/" + answer.agency().code() + "/events");
        int status = webhook.post(
                events, answer.id().toString(), body(answer), answer.agency().secret());
        if (status >= 300) {
            throw new IOException("answered with " + status);
        }
    }

    private String body(Answer answer) {
        ObjectNode body = json.createObjectNode()
                .put("type", "referral.status")
                .put("referralNumber", answer.referralNumber())
                .put("status", answer.status())
                .put("at", clock.instant().toString());
        if (answer.outcome() != null) {
            body.put("outcome", answer.outcome());
        }
        if (answer.reason() != null) {
            body.put("reason", answer.reason());
        }
        if (answer.isAppointment()) {
            body.putObject("appointment")
                    .put("date", answer.appointmentOn(clock.instant()).toString())
                    .put("time", "10:00")
                    .put("place", Answer.PLACE);
        }
        return body.toString();
    }
}
