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
    NOT_COMPLETED(ReferralStatus.NOT_COMPLETED);

    private final ReferralStatus leadsTo;

    AnswerStatus(ReferralStatus leadsTo) {
        this.leadsTo = leadsTo;
    }

    public static Optional<AnswerStatus> find(String code) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }

    public ReferralStatus leadsTo() {
        return leadsTo;
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
