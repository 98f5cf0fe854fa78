package org.opora.registry;

/** How a care leaver lives was written down anew, such as a move into housing or a new tenancy. */
public record CareLeaverDescribed(String caseNumber) {}
