package org.opora.referral.process;

import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.HeardAnswer;
import org.springframework.stereotype.Component;

/** A supervisor speaks with the head of an agency whose term is over. */
@Component
class FollowUpReferralForm implements FormListener {

    private final HeardAnswer heardAnswer;

    FollowUpReferralForm(HeardAnswer heardAnswer) {
        this.heardAnswer = heardAnswer;
    }

    @Override
    public String form() {
        return "follow-up-referral";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        heardAnswer.enter(
                ReferralForms.number(submission),
                fields.requiredText("answer"),
                fields.requiredText("note"),
                "followed-up/" + submission.task());
    }
}
