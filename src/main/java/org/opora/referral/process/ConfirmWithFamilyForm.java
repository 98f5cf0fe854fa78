package org.opora.referral.process;

import java.time.LocalDate;
import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.referral.ReferralStatus;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** The family says whether help arrived. */
@Component
class ConfirmWithFamilyForm implements FormListener {

    private final Referrals referrals;
    private final Region region;

    ConfirmWithFamilyForm(Referrals referrals, Region region) {
        this.referrals = referrals;
        this.region = region;
    }

    @Override
    public String form() {
        return "confirm-with-family";
    }

    @Override
    public void submitted(Submission submission) {
        LocalDate today = region.today();
        submission
                .fields()
                .date("contactedOn")
                .filter(day -> day.isAfter(today))
                .ifPresent(day -> {
                    throw new FieldRefused("contactedOn", "referral.date.future", today.toString());
                });
        submission
                .variable(ReferralProcess.REFERRAL_NUMBER)
                .ifPresent(number -> referrals.advance(number, ReferralStatus.CONFIRMED_BY_FAMILY));
    }
}
