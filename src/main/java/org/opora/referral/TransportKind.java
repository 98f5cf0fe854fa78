package org.opora.referral;

/**
 * How an agency is reached: as a FHIR server, over our JSON contract, by a link in an e-mail, or by letter. {@code NONE}
 * means by people: they hand the referral over and enter the answer.
 */
public enum TransportKind {
    FHIR,
    REST,
    LINK,
    LETTER,
    NONE;

    /** True if what we send reaches a system at once; a link is opened later, a letter is posted later. */
    public boolean isDirect() {
        return this == FHIR || this == REST;
    }
}
