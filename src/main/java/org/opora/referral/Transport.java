package org.opora.referral;

import org.jspecify.annotations.Nullable;

/** A way to write to agencies: the format of its messages and how they travel. */
public interface Transport {

    TransportKind kind();

    AgencyMessages messages();

    /** Sends the text as it is. Takes its time but keeps to the deadline; throws nothing for what the agency does. */
    Delivery deliver(Envelope envelope);

    /** @param code of the agency */
    record Envelope(String code, Agency agency, OutboxMessage message, String body) {

        public @Nullable SigningKey signer() {
            return agency.outgoing();
        }
    }
}
