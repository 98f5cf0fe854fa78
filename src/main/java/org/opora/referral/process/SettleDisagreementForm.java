package org.opora.referral.process;

import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.opora.referral.Sides;
import org.opora.referral.Sides.Side;
import org.opora.referral.Sides.Word;
import org.springframework.stereotype.Component;

/** A supervisor decides what holds when agency, curator and family do not say the same. */
@Component
class SettleDisagreementForm implements FormListener {

    private final Referrals referrals;
    private final Sides sides;

    SettleDisagreementForm(Referrals referrals, Sides sides) {
        this.referrals = referrals;
        this.sides = sides;
    }

    @Override
    public String form() {
        return "settle-disagreement";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        String number = ReferralForms.number(submission);
        boolean again = fields.requiredText("disagreementChoice").equals("REFER_AGAIN");
        boolean arrived = !again && fields.ticked("helpArrived");
        sides.say(number, Word.of(Side.SUPERVISOR, arrived, fields.requiredText("note"), submission.signedBy()));
        if (again) {
            referrals.advance(number, ReferralStatus.CLOSED);
        }
    }
}
