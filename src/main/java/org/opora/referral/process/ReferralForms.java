package org.opora.referral.process;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.Submission;

/** What the forms about a referral have in common. */
final class ReferralForms {

    private ReferralForms() {}

    static String number(Submission submission) {
        return submission
                .variable(ReferralProcess.REFERRAL_NUMBER)
                .orElseThrow(() -> new IllegalStateException(submission.step() + " has no referral"));
    }

    /** The day in a required field, which cannot be in the future. */
    static LocalDate past(Submission submission, String field, Region region) {
        LocalDate today = region.today();
        LocalDate day = submission.fields().date(field).orElseThrow();
        if (day.isAfter(today)) {
            throw new FieldRefused(field, "referral.date.future", today.toString());
        }
        return day;
    }
}
