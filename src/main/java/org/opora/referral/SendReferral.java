package org.opora.referral;

import java.util.UUID;
import org.opora.registry.Consents;
import org.springframework.stereotype.Component;

/** Hands a referral over, if the person agreed. Nothing leaves before the transaction of the process is committed. */
@Component
public class SendReferral {

    private static final String PURPOSE = "REFERRAL";

    private final Referrals referrals;
    private final Agencies agencies;
    private final Consents consents;
    private final Correspondence correspondence;
    private final Inbox inbox;

    SendReferral(
            Referrals referrals, Agencies agencies, Consents consents, Correspondence correspondence, Inbox inbox) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.consents = consents;
        this.correspondence = correspondence;
        this.inbox = inbox;
    }

    /** Sends a new referral; an agency without a transport is reached by people, who enter its answer. */
    public void send(String number) {
        Referral referral = referrals.hold(number);
        if (referral.status() != ReferralStatus.DRAFT) {
            return;
        }
        if (!agencies.reachable(referral.agency())) {
            referrals.advance(number, ReferralStatus.SENT);
        } else if (!consented(referral)) {
            inbox.answer(number, AnswerStatus.NOT_COMPLETED, "NO_CONSENT", "no-consent");
        } else {
            referrals.advance(number, ReferralStatus.SENT);
            correspondence.refer(referral);
        }
    }

    private boolean consented(Referral referral) {
        UUID person = referral.person();
        return person == null || consents.given(person, referral.kind().name(), PURPOSE);
    }
}
