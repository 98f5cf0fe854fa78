package org.opora.referral.process;

import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.HeardAnswer;
import org.springframework.stereotype.Component;

/** A supervisor speaks with the head of an agency whose term is over. */
@Component
class FollowUpReferralForm implements FormListener {

    private final HeardAnswer heardAnswer;
    private final HeardFields heardFields;

    FollowUpReferralForm(HeardAnswer heardAnswer, HeardFields heardFields) {
        this.heardAnswer = heardAnswer;
        this.heardFields = heardFields;
    }

    @Override
    public String form() {
        return "follow-up-referral";
    }

    @Override
    public void submitted(Submission submission) {
        heardAnswer.enter(ReferralForms.number(submission), heardFields.read(submission, "followed-up/"));
    }
}
