package org.opora.referral;

/** Kinds of agencies that referrals go to. */
public enum AgencyKind {
    HEALTH,
    EMPLOYMENT,
    CHILDCARE,
    OTHER
}
