package org.opora.referral.process;

import org.opora.calendar.Region;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.opora.referral.Sides;
import org.opora.referral.Sides.Side;
import org.opora.referral.Sides.Word;
import org.springframework.stereotype.Component;

/** The family says whether help arrived. */
@Component
class ConfirmWithFamilyForm implements FormListener {

    private final Referrals referrals;
    private final Sides sides;
    private final Region region;

    ConfirmWithFamilyForm(Referrals referrals, Sides sides, Region region) {
        this.referrals = referrals;
        this.sides = sides;
        this.region = region;
    }

    @Override
    public String form() {
        return "confirm-with-family";
    }

    @Override
    public void submitted(Submission submission) {
        ReferralForms.past(submission, "contactedOn", region);
        Fields fields = submission.fields();
        String number = ReferralForms.number(submission);
        boolean arrived = fields.ticked("helpArrived");
        String words = fields.text("familyWords").orElse(null);
        sides.say(number, Word.of(Side.FAMILY, arrived, words, submission.signedBy()));
        if (arrived) {
            referrals.advance(number, ReferralStatus.CONFIRMED_BY_FAMILY);
        }
    }
}
