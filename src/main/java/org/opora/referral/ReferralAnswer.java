package org.opora.referral;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An answer about a referral, in our terms.
 *
 * @param reasonCode why declined or not completed
 * @param outcomeCode what was done, e.g. COURSE_DONE
 * @param words reason in the agency's own words; may speak of persons
 * @param at by the agency's clock
 */
public record ReferralAnswer(
        String referralNumber,
        AnswerStatus status,
        @Nullable String reasonCode,
        @Nullable String outcomeCode,
        @Nullable String words,
        @Nullable OffsetDateTime at) {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final int LONGEST = 2000;

    /** Takes a code as a code and anything else as words. */
    public static ReferralAnswer of(
            String number,
            AnswerStatus status,
            @Nullable String reason,
            @Nullable String outcome,
            @Nullable OffsetDateTime at) {
        boolean isCode = reason != null && reason.matches(CODE);
        String words = reason == null || isCode ? null : reason.substring(0, Math.min(LONGEST, reason.length()));
        String outcomeCode = outcome != null && outcome.matches(CODE) ? outcome : null;
        return new ReferralAnswer(number, status, isCode ? reason : null, outcomeCode, words, at);
    }

    /**
     * The answer as it applies to a referral: an agency that declines after it had accepted ends what it began.
     *
     * @return null if it is older than what the agency said since
     */
    @Nullable ReferralAnswer appliedTo(Referral referral) {
        if (status != AnswerStatus.DECLINED || !referral.status().isTakenOn()) {
            return this;
        }
        boolean outdated = at != null && referral.answeredAt() != null && !at.isAfter(referral.answeredAt());
        return outdated
                ? null
                : new ReferralAnswer(
                        referralNumber, AnswerStatus.NOT_COMPLETED, reasonCode, outcomeCode, words, at);
    }
}
