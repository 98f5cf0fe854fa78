package org.opora.referral.process;

import java.util.Map;
import java.util.Set;
import org.opora.engine.FormContext;
import org.opora.engine.OpenedForm;
import org.opora.engine.ReaderLanguage;
import org.opora.referral.ReferralTexts;
import org.opora.referral.Referrals;
import org.springframework.stereotype.Component;

/** Shows where the referral stands in every form about it. */
@Component
class ReferralFormContext implements FormContext {

    private final ReaderLanguage language;
    private final Referrals referrals;
    private final ReferralTexts texts;

    ReferralFormContext(Referrals referrals, ReferralTexts texts, ReaderLanguage language) {
        this.language = language;
        this.referrals = referrals;
        this.texts = texts;
    }

    @Override
    public Set<String> forms() {
        return Set.of("mend-delivery", "choose-other-provider", "confirm-with-family", "follow-up-referral");
    }

    @Override
    public Map<String, Object> values(OpenedForm form) {
        return form.variable(ReferralProcess.REFERRAL_NUMBER)
                .flatMap(referrals::find)
                .<Map<String, Object>>map(
                        referral -> Map.of("referralText", texts.summary(referral, language.locale())))
                .orElse(Map.of());
    }
}
