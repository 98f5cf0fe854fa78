package org.opora.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to write to agencies: how messages read and how they travel. */
public interface Transport {

    TransportKind kind();

    /** @throws IllegalStateException if the content lacks what the agency must know */
    Letter referral(ReferralContent content);

    /** @param reasonCode why, as far as the agency may know */
    String cancel(Referral referral, String reasonCode);

    String reminder(Referral referral);

    /** Support of the family has ended; says nothing on why. */
    String removalNotice(List<Referral> referrals);

    /** Sends the text as it is. Takes its time but keeps to the deadline; throws nothing for what the agency does. */
    Delivery deliver(Envelope envelope);

    /**
     * A message about persons.
     *
     * @param fields names of the personal data in it, for the ledger of disclosures
     */
    record Letter(String body, List<String> fields) {}

    /** @param code of the agency */
    record Envelope(String code, Agency agency, OutboxMessage message, String body) {

        public @Nullable SigningKey signer() {
            return agency.outgoing();
        }
    }
}
