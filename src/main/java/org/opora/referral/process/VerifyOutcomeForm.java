package org.opora.referral.process;

import org.opora.calendar.Region;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.Sides;
import org.opora.referral.Sides.Side;
import org.opora.referral.Sides.Word;
import org.springframework.stereotype.Component;

/** A curator says whether there is proof of what the agency reports. */
@Component
class VerifyOutcomeForm implements FormListener {

    private final Sides sides;
    private final Region region;

    VerifyOutcomeForm(Sides sides, Region region) {
        this.sides = sides;
        this.region = region;
    }

    @Override
    public String form() {
        return "verify-outcome";
    }

    @Override
    public void submitted(Submission submission) {
        ReferralForms.past(submission, "verifiedOn", region);
        Fields fields = submission.fields();
        boolean verified = fields.ticked("outcomeVerified");
        Word word = Word.of(Side.CURATOR, verified, fields.requiredText("note"), submission.signedBy());
        sides.say(ReferralForms.number(submission), word);
    }
}
