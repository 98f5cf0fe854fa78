package org.opora.referral;

import java.util.List;

/** How messages to agencies read in one of the formats. */
public interface AgencyMessages {

    /** @throws IllegalStateException if the content lacks what the agency must know */
    Letter referral(ReferralContent content);

    /** @param reasonCode why, as far as the agency may know */
    String cancel(Referral referral, String reasonCode);

    String reminder(Referral referral);

    /** To the head of the agency: the term is over. */
    String escalation(Referral referral);

    /** Support of the family has ended; says nothing on why. */
    String removalNotice(List<Referral> referrals);

    /**
     * A message about persons.
     *
     * @param fields names of the personal data in it, for the ledger of disclosures
     */
    record Letter(String body, List<String> fields) {}
}
