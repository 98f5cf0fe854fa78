package org.opora.referral.letter;

import org.opora.referral.AgencyMessages;
import org.opora.referral.Delivery;
import org.opora.referral.Transport;
import org.opora.referral.TransportKind;
import org.opora.referral.transport.JsonMessages;
import org.springframework.stereotype.Component;

/** Gives a message a letter number; staff print the letter and post it or take it there. */
@Component
class LetterTransport implements Transport {

    private final JsonMessages messages;
    private final Letters letters;

    LetterTransport(JsonMessages messages, Letters letters) {
        this.messages = messages;
        this.letters = letters;
    }

    @Override
    public TransportKind kind() {
        return TransportKind.LETTER;
    }

    @Override
    public AgencyMessages messages() {
        return messages;
    }

    @Override
    public Delivery deliver(Envelope envelope) {
        letters.write(envelope.message());
        return new Delivery.Delivered();
    }
}
