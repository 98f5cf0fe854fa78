package org.opora.referral.process;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.Submission;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Appointment;
import org.opora.referral.AppointmentRule;
import org.opora.referral.HeardAnswer.Heard;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** What staff enter into forms about an answer they heard, with the appointment if one was made. */
@Component
class HeardFields {

    private static final String DAY = "appointmentOn";

    private final Referrals referrals;
    private final AppointmentRule rule;

    HeardFields(Referrals referrals, AppointmentRule rule) {
        this.referrals = referrals;
        this.rule = rule;
    }

    /**
     * @param occasion where it was heard, the beginning of the answer's name
     * @throws FieldRefused if the appointment is over or too late
     */
    Heard read(Submission submission, String occasion) {
        Fields fields = submission.fields();
        String answer = fields.requiredText("answer");
        Appointment appointment = answer.equals(AnswerStatus.SCHEDULED.name()) ? appointment(submission, fields) : null;
        return new Heard(answer, fields.requiredText("note"), occasion + submission.task(), appointment);
    }

    private @Nullable Appointment appointment(Submission submission, Fields fields) {
        Appointment appointment = Appointment.of(
                fields.date(DAY).orElseThrow(),
                fields.text("appointmentAt").map(LocalTime::parse).orElse(null),
                fields.text("appointmentPlace").orElse(null));
        rule.breach(referrals.get(ReferralForms.number(submission)), appointment)
                .ifPresent(breach -> {
                    throw new FieldRefused(
                            DAY, "referral." + breach.code(), breach.limit().toString());
                });
        return appointment;
    }
}
