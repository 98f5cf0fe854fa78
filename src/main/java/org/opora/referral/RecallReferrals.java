package org.opora.referral;

import java.util.UUID;
import org.opora.casefile.SupportCases;
import org.opora.registry.Consents;
import org.springframework.stereotype.Component;

/** Takes the open referrals of a case back when the family withdraws its consent (152-FZ art. 9). */
@Component
public class RecallReferrals {

    private static final String REASON = "CONSENT_WITHDRAWN";

    private final Referrals referrals;
    private final SupportCases cases;
    private final Consents consents;
    private final CancelReferral cancelReferral;

    RecallReferrals(Referrals referrals, SupportCases cases, Consents consents, CancelReferral cancelReferral) {
        this.referrals = referrals;
        this.cases = cases;
        this.consents = consents;
        this.cancelReferral = cancelReferral;
    }

    public void recall(String caseNumber) {
        UUID family = cases.get(caseNumber).family();
        if (family != null) {
            consents.withdrawAll(family);
        }
        referrals.ofCase(caseNumber).forEach(referral -> cancelReferral.cancel(referral.number(), REASON));
    }
}
