package org.opora.referral.link;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.Papers;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.ReferralStatus;
import org.opora.referral.TypedAppointment;

/**
 * What an agency fills in on its page.
 *
 * @param once made with the page, so that a second click is no second answer
 * @param status code of {@link AnswerStatus}
 * @param appointment for SCHEDULED
 * @param words reason, or what was done
 * @param paper content of the file, empty if none
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record AgencyAnswerForm(
        String once, String status, String outcome, TypedAppointment appointment, String words, byte[] paper) {

    private static final int LONGEST = 4000;
    static final int LARGEST_PAPER = 10 * 1024 * 1024;

    /** Keys of messages by field; empty if all is well. */
    Map<String, String> faults(ReferralStatus now) {
        Map<String, String> faults = new LinkedHashMap<>();
        Optional<AnswerStatus> chosen = AnswerStatus.find(status);
        if (chosen.isEmpty()) {
            faults.put("status", "link.fault.status");
        } else if (!now.mayBecome(chosen.get().leadsTo())) {
            faults.put("status", "link.fault.over");
        }
        if (needsWords() && words.isBlank()) {
            faults.put("words", "link.fault.words");
        } else if (words.length() > LONGEST) {
            faults.put("words", "link.fault.long");
        }
        if (isAppointed()) {
            faults.putAll(appointment.faults());
        }
        if (paper.length > 0 && Papers.mediaType(paper).isEmpty()) {
            faults.put("paper", "link.fault.paper");
        } else if (paper.length > LARGEST_PAPER) {
            faults.put("paper", "link.fault.large");
        }
        return faults;
    }

    private boolean needsWords() {
        return status.equals(AnswerStatus.DECLINED.name()) || status.equals(AnswerStatus.NOT_COMPLETED.name());
    }

    private boolean isAppointed() {
        return status.equals(AnswerStatus.SCHEDULED.name());
    }

    /** What the agency expects, if it has chosen so and can be understood. */
    Optional<Appointment> expected() {
        return isAppointed() ? appointment.read() : Optional.empty();
    }

    /** The answer as any agency gives it. */
    ReferralAnswer answer(String number, OffsetDateTime at) {
        AnswerStatus chosen = AnswerStatus.find(status).orElseThrow();
        return ReferralAnswer.of(number, chosen, at)
                .saying(words.strip())
                .expecting(expected().orElse(null))
                .resultingIn(outcome.isBlank() ? null : outcome);
    }

    /** Makes the event one of its kind. */
    String event() {
        return "page/" + UUID.fromString(once);
    }
}
