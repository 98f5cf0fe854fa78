package org.opora.referral;

/** What a message to an agency says. */
public enum MessageKind {
    REFERRAL,
    CANCEL,
    REMINDER,
    ESCALATION,
    REMOVAL_NOTICE
}
