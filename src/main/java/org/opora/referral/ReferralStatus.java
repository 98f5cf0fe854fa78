package org.opora.referral;

/**
 * Where a referral stands (domain reference 4.3, after HL7 Gravity "Task for Referral Management"). A referral moves
 * only forward: to a higher rank, or between being under way and on hold.
 */
public enum ReferralStatus {
    DRAFT(0),
    SENT(10),
    RECEIVED_BY_AGENCY(20),
    ACCEPTED(30),
    SCHEDULED(40),
    IN_PROGRESS(50),
    ON_HOLD(50),
    REJECTED(60),
    COMPLETED(60),
    NOT_COMPLETED(60),
    CONFIRMED_BY_FAMILY(70),
    CLOSED(80),
    CANCELLED(80);

    private static final int UNDER_WAY = 50;
    private static final int ANSWERED = 60;

    private final int rank;

    ReferralStatus(int rank) {
        this.rank = rank;
    }

    public int rank() {
        return rank;
    }

    /** What the agency has given its last word about cannot be called off any more. */
    public boolean mayBecome(ReferralStatus next) {
        boolean pausesOrResumes = rank == UNDER_WAY && next.rank == UNDER_WAY && next != this;
        boolean tooLate = next == CANCELLED && !isOpen();
        return !tooLate && (next.rank > rank || pausesOrResumes);
    }

    /** True until the agency has given its last word. */
    public boolean isOpen() {
        return rank < ANSWERED;
    }

    /** True once the agency has taken the referral on. */
    public boolean isTakenOn() {
        return rank >= ACCEPTED.rank;
    }
}
