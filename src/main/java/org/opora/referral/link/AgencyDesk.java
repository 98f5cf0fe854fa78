package org.opora.referral.link;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Correspondence;
import org.opora.referral.Disclosures;
import org.opora.referral.Inbox;
import org.opora.referral.InboxEvent;
import org.opora.referral.MessageKind;
import org.opora.referral.Outbox;
import org.opora.referral.OutboxMessage;
import org.opora.referral.Papers;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.opora.referral.TransportKind;
import org.opora.referral.transport.JsonMessages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an agency does on its page: read one referral, and answer it. */
@Component
class AgencyDesk {

    private final Referrals referrals;
    private final Outbox outbox;
    private final Inbox inbox;
    private final Papers papers;
    private final Disclosures disclosures;
    private final Correspondence correspondence;
    private final JsonMessages messages;
    private final Region region;
    private final ObjectMapper json = new ObjectMapper();

    AgencyDesk(
            Referrals referrals,
            Outbox outbox,
            Inbox inbox,
            Papers papers,
            Disclosures disclosures,
            Correspondence correspondence,
            JsonMessages messages,
            Region region) {
        this.referrals = referrals;
        this.outbox = outbox;
        this.inbox = inbox;
        this.papers = papers;
        this.disclosures = disclosures;
        this.correspondence = correspondence;
        this.messages = messages;
        this.region = region;
    }

    /** The message as it was written for this agency; empty if it was never sent or has been called off. */
    @Transactional
    Optional<JsonNode> read(Referral referral) {
        if (!correspondence.mayBeRead(referral)) {
            return Optional.empty();
        }
        Optional<OutboxMessage> sent = outbox.of(referral.number()).stream()
                .filter(message -> message.kind() == MessageKind.REFERRAL
                        && message.agency().equals(referral.agency()))
                .filter(message -> !message.status().equals("CANCELLED"))
                .findFirst();
        sent.ifPresent(message -> opened(referral));
        return sent.map(message -> textOf(message, referral)).map(this::parse);
    }

    /** The agency may have been reached as a FHIR server when the message was written. */
    private String textOf(OutboxMessage message, Referral referral) {
        return message.transport() == TransportKind.FHIR
                ? correspondence.anew(referral, messages)
                : outbox.text(message);
    }

    /** Opening the page is what a system says by itself: received. */
    private void opened(Referral referral) {
        disclosures.opened(referral.number());
        if (referral.status() == ReferralStatus.SENT) {
            ReferralAnswer received = ReferralAnswer.of(referral.number(), AnswerStatus.RECEIVED, region.now());
            inbox.receive(ReceivedEvent.readable(referral.agency(), "opened/" + referral.number(), "{}", received));
        }
    }

    /** Stores the answer and the paper together, once. */
    @Transactional
    void answer(Referral referral, AgencyAnswerForm form) {
        ReferralAnswer answer = form.answer(referral.number(), region.now());
        if (form.paper().length > 0) {
            papers.add(UUID.fromString(form.once()), referral, form.paper());
        }
        inbox.receive(ReceivedEvent.readable(referral.agency(), form.event(), "{}", answer));
    }

    /** What the agency said so far about the referral, oldest first. */
    List<InboxEvent> said(Referral referral) {
        return inbox.of(referral.number()).stream()
                .filter(event -> event.agency().equals(referral.agency()) && event.statusCode() != null)
                .toList();
    }

    /** The agency's referrals that are not over, oldest first. */
    List<Referral> open(String agency) {
        return referrals.openAt(agency).stream().map(referrals::get).toList();
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("a message of ours is not JSON");
        }
    }
}
