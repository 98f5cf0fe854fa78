package org.opora.referral.process;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.CommissionAgenda;
import org.opora.referral.HeardAnswer;
import org.springframework.stereotype.Component;

/** A secretary enters what the commission on minors resolved about a silent agency. */
@Component
class HearAtCommissionForm implements FormListener {

    private final CommissionAgenda agenda;
    private final HeardAnswer heardAnswer;
    private final HeardFields heardFields;
    private final Region region;

    HearAtCommissionForm(CommissionAgenda agenda, HeardAnswer heardAnswer, HeardFields heardFields, Region region) {
        this.agenda = agenda;
        this.heardAnswer = heardAnswer;
        this.heardFields = heardFields;
        this.region = region;
    }

    @Override
    public String form() {
        return "hear-at-commission";
    }

    @Override
    public void submitted(Submission submission) {
        LocalDate heldOn = ReferralForms.past(submission, "heldOn", region);
        String number = ReferralForms.number(submission);
        agenda.heard(number, heldOn, submission.fields().requiredText("resolutionNumber"));
        heardAnswer.enter(number, heardFields.read(submission, "heard/"));
    }
}
