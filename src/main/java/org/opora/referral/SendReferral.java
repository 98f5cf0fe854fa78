package org.opora.referral;

import org.springframework.stereotype.Component;

/** Hands a referral over, if the person agreed. Nothing leaves before the transaction of the process is committed. */
@Component
public class SendReferral {

    private final Referrals referrals;
    private final Agencies agencies;
    private final MinimumData minimumData;
    private final Correspondence correspondence;
    private final Inbox inbox;

    SendReferral(
            Referrals referrals,
            Agencies agencies,
            MinimumData minimumData,
            Correspondence correspondence,
            Inbox inbox) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.minimumData = minimumData;
        this.correspondence = correspondence;
        this.inbox = inbox;
    }

    /**
     * Sends a new referral; an agency without a transport is reached by people, who enter its answer. A referral that
     * is on its way already is not sent again: the process hears how it stands.
     */
    public void send(String number) {
        Referral referral = referrals.hold(number);
        if (referral.status() != ReferralStatus.DRAFT) {
            AnswerStatus.standing(referral.status()).ifPresent(standing -> inbox.repeat(number, standing));
        } else if (!minimumData.consented(referral.kind(), referral.person())) {
            inbox.answer(number, AnswerStatus.NOT_COMPLETED, "NO_CONSENT", "no-consent");
        } else {
            referrals.advance(number, ReferralStatus.SENT);
            if (agencies.reachable(referral.agency())) {
                correspondence.refer(referral);
            }
        }
    }
}
