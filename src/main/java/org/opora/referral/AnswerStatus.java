package org.opora.referral;

import java.util.Arrays;
import java.util.Optional;

/** What an agency can say about a referral. */
public enum AnswerStatus {
    RECEIVED(ReferralStatus.RECEIVED_BY_AGENCY),
    ACCEPTED(ReferralStatus.ACCEPTED),
    DECLINED(ReferralStatus.REJECTED),
    SCHEDULED(ReferralStatus.SCHEDULED),
    IN_PROGRESS(ReferralStatus.IN_PROGRESS),
    ON_HOLD(ReferralStatus.ON_HOLD),
    COMPLETED(ReferralStatus.COMPLETED),
    NOT_COMPLETED(ReferralStatus.NOT_COMPLETED),

    /** Said by ourselves only: staff called it off, or consent was withdrawn. */
    CANCELLED(ReferralStatus.CANCELLED);

    private final ReferralStatus leadsTo;

    AnswerStatus(ReferralStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    /** The status an agency names; it cannot call a referral off. */
    public static Optional<AnswerStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status != CANCELLED)
                .filter(status -> status.name().equals(code))
                .findFirst();
    }

    public ReferralStatus leadsTo() {
        return leadsTo;
    }

    /** True if an appointment may come with it: the agency takes the referral on, or goes on with it. */
    public boolean mayAppoint() {
        return leadsTo.isTakenOn() && leadsTo.isOpen();
    }

    /** What a process hears that takes the referral up as it stands. */
    static Optional<AnswerStatus> standing(ReferralStatus status) {
        if (status.isOpen()) {
            return status.isTakenOn() ? Optional.of(ACCEPTED) : Optional.empty();
        }
        if (status == ReferralStatus.CONFIRMED_BY_FAMILY) {
            return Optional.of(COMPLETED);
        }
        return Arrays.stream(values())
                .filter(answer -> answer.leadsTo == status)
                .findFirst();
    }

    /**
     * What the process must hear, if anything: the end, or that the agency has taken the referral on. An appointment
     * means that, too.
     */
    Optional<AnswerStatus> newsFor(ReferralStatus now) {
        if (!leadsTo.isOpen()) {
            return Optional.of(this);
        }
        return leadsTo.isTakenOn() && !now.isTakenOn() ? Optional.of(ACCEPTED) : Optional.empty();
    }
}
