package org.opora.referral.process;

import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** A curator says how to go on after an agency declined or did not succeed. */
@Component
class ChooseOtherProviderForm implements FormListener {

    private final Referrals referrals;

    ChooseOtherProviderForm(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "choose-other-provider";
    }

    /** The referral to the old provider is over, or the next one would take it up. */
    @Override
    public void submitted(Submission submission) {
        if (submission.fields().requiredText("declineChoice").equals("OTHER_PROVIDER")) {
            referrals.advance(ReferralForms.number(submission), ReferralStatus.CLOSED);
        }
    }
}
