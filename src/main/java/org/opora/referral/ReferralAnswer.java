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
 * @param appointment that it tells of
 */
public record ReferralAnswer(
        String referralNumber,
        AnswerStatus status,
        @Nullable String reasonCode,
        @Nullable String outcomeCode,
        @Nullable String words,
        @Nullable OffsetDateTime at,
        @Nullable Appointment appointment) {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final int LONGEST = 4000;

    /** An answer that says no more than a status. */
    public static ReferralAnswer of(String number, AnswerStatus status, @Nullable OffsetDateTime at) {
        return new ReferralAnswer(number, status, null, null, null, at, null);
    }

    /** With the reason given: a code as a code, anything else as words. */
    public ReferralAnswer because(@Nullable String reason) {
        boolean isCode = reason != null && reason.matches(CODE);
        String said = reason == null || isCode ? null : reason.substring(0, Math.min(LONGEST, reason.length()));
        return new ReferralAnswer(referralNumber, status, isCode ? reason : null, outcomeCode, said, at, appointment);
    }

    /** With words of the agency, if there are any. */
    public ReferralAnswer saying(String said) {
        String kept = said.isBlank() ? null : said.substring(0, Math.min(LONGEST, said.length()));
        return new ReferralAnswer(referralNumber, status, reasonCode, outcomeCode, kept, at, appointment);
    }

    /** With the outcome given, if it is a code. */
    public ReferralAnswer resultingIn(@Nullable String outcome) {
        String code = outcome != null && outcome.matches(CODE) ? outcome : null;
        return new ReferralAnswer(referralNumber, status, reasonCode, code, words, at, appointment);
    }

    /** With the appointment given, which only an agency makes that takes the referral on. */
    public ReferralAnswer expecting(@Nullable Appointment expected) {
        Appointment made = status.mayAppoint() ? expected : null;
        return new ReferralAnswer(referralNumber, status, reasonCode, outcomeCode, words, at, made);
    }

    /**
     * The answer as it applies to a referral: an agency that declines after it had accepted ends what it began.
     *
     * @return null if it is older than what the agency said since
     */
    @Nullable
    ReferralAnswer appliedTo(Referral referral) {
        if (status != AnswerStatus.DECLINED || !referral.status().isTakenOn()) {
            return this;
        }
        boolean outdated = at != null && referral.answeredAt() != null && !at.isAfter(referral.answeredAt());
        return outdated
                ? null
                : new ReferralAnswer(
                        referralNumber, AnswerStatus.NOT_COMPLETED, reasonCode, outcomeCode, words, at, null);
    }
}
