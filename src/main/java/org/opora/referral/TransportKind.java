package org.opora.referral;

/** How an agency is reached. {@code NONE} means by people: the answer is entered by hand. */
public enum TransportKind {
    FHIR,
    REST,
    NONE
}
