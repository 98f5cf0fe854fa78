package org.opora.referral.process;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.ObtainConsent;
import org.springframework.stereotype.Component;

/** A curator brings the consent that a referral waits for, or gives the action up (152-FZ art. 9). */
@Component
class SettleConsentForm implements FormListener {

    private final ObtainConsent obtainConsent;
    private final Region region;

    SettleConsentForm(ObtainConsent obtainConsent, Region region) {
        this.obtainConsent = obtainConsent;
        this.region = region;
    }

    @Override
    public String form() {
        return "settle-consent";
    }

    @Override
    public void submitted(Submission submission) {
        if (submission.fields().requiredText("consentChoice").equals("OBTAINED")) {
            ReferralForms.past(submission, "signedOn", region);
            obtainConsent.obtained(ReferralForms.number(submission), validUntil(submission));
        }
    }

    private @Nullable LocalDate validUntil(Submission submission) {
        LocalDate until = submission.fields().date("validUntil").orElse(null);
        LocalDate today = region.today();
        if (until != null && until.isBefore(today)) {
            throw new FieldRefused("validUntil", "referral.consent.expired", today.toString());
        }
        return until;
    }
}
