package org.opora.referral.process;

import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.HeardAnswer;
import org.springframework.stereotype.Component;

/** A curator asks an agency at half the term. */
@Component
class AskAgencyForm implements FormListener {

    private final HeardAnswer heardAnswer;

    AskAgencyForm(HeardAnswer heardAnswer) {
        this.heardAnswer = heardAnswer;
    }

    @Override
    public String form() {
        return "ask-agency";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        heardAnswer.enter(
                ReferralForms.number(submission),
                fields.requiredText("answer"),
                fields.requiredText("note"),
                "asked/" + submission.task());
    }
}
