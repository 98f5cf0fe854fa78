package org.opora.referral.process;

import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** A curator says what to do about a referral that could not be delivered. */
@Component
class MendDeliveryForm implements FormListener {

    private final Referrals referrals;

    MendDeliveryForm(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public String form() {
        return "mend-delivery";
    }

    @Override
    public void submitted(Submission submission) {
        boolean byHand = submission.fields().requiredText("deliveryChoice").equals("BY_HAND");
        if (byHand) {
            String result = submission
                    .fields()
                    .text("result")
                    .orElseThrow(() -> new FieldRefused("result", "referral.result.required"));
            submission.variable(ReferralProcess.REFERRAL_NUMBER).ifPresent(number -> referrals.learned(number, result));
        }
    }
}
