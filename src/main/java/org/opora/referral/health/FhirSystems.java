package org.opora.referral.health;

/** Naming systems of identifiers and codes in the exchange with health agencies. */
final class FhirSystems {

    /** All of them begin so. */
    static final String OURS = "urn:opora:";

    static final String REFERRAL = "urn:opora:referral";
    static final String MESSAGE = "urn:opora:message";
    static final String DOMAIN = "urn:opora:referral-domain";
    static final String STATUS = "urn:opora:referral-status";
    static final String REASON = "urn:opora:reason";
    static final String ORGANISATION = "urn:opora:organisation";

    private FhirSystems() {}
}
