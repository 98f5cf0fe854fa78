package org.opora.referral;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.registry.Consents;
import org.springframework.stereotype.Component;

/** Records the consent that a referral waits for: of its person, to its kind of agency, for its purpose. */
@Component
public class ObtainConsent {

    private final Referrals referrals;
    private final Consents consents;
    private final DisclosureRules rules;

    ObtainConsent(Referrals referrals, Consents consents, DisclosureRules rules) {
        this.referrals = referrals;
        this.consents = consents;
        this.rules = rules;
    }

    public void obtained(String number, @Nullable LocalDate validUntil) {
        Referral referral = referrals.get(number);
        UUID person = referral.person();
        if (person != null) {
            consents.give(
                    person, referral.kind().name(), rules.of(referral.kind()).purpose(), validUntil);
        }
    }
}
