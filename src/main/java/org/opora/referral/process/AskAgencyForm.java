package org.opora.referral.process;

import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.HeardAnswer;
import org.springframework.stereotype.Component;

/** A curator asks an agency at half the term. */
@Component
class AskAgencyForm implements FormListener {

    private final HeardAnswer heardAnswer;
    private final HeardFields heardFields;

    AskAgencyForm(HeardAnswer heardAnswer, HeardFields heardFields) {
        this.heardAnswer = heardAnswer;
        this.heardFields = heardFields;
    }

    @Override
    public String form() {
        return "ask-agency";
    }

    @Override
    public void submitted(Submission submission) {
        heardAnswer.enter(ReferralForms.number(submission), heardFields.read(submission, "asked/"));
    }
}
