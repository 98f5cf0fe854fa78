package org.opora.organisation;

/** Somebody does not work here any more. Published in the transaction that dismisses him. */
public record StaffDismissed(String login) {}
