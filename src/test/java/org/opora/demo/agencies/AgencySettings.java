package org.opora.demo.agencies;

import org.opora.testing.Span;

/**
 * How an agency behaves now.
 *
 * @param answerAfter time of the demo clock from the referral to its outcome
 */
public record AgencySettings(Behaviour behaviour, Span answerAfter) {

    static final AgencySettings DEFAULT = new AgencySettings(Behaviour.NORMAL, Span.parse("P3D"));
}
