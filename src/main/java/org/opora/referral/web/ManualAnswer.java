package org.opora.referral.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;

/**
 * What an agency said by telephone or letter.
 *
 * @param reason a code such as NO_PLACES, or words
 * @param outcome a code such as COURSE_DONE
 * @param appointment with a status by which the agency takes the referral on, or goes on with it
 */
record ManualAnswer(
        @NotNull AnswerStatus status,
        @Size(max = 4000) @Nullable String reason,
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") @Nullable String outcome,
        @Valid @Nullable AppointmentFields appointment) {

    ReferralAnswer answerFor(Referral referral) {
        return ReferralAnswer.of(referral.number(), status, null)
                .because(reason)
                .resultingIn(outcome)
                .expecting(appointment == null ? null : appointment.read());
    }
}
