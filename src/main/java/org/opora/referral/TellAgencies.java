package org.opora.referral;

import java.util.List;
import java.util.stream.Collectors;
import org.opora.casefile.SupportCases;
import org.springframework.stereotype.Component;

/** Tells every agency that helped in this episode that support has ended, and ends what is still open. */
@Component
public class TellAgencies {

    private static final String REASON = "SUPPORT_ENDED";

    private final Referrals referrals;
    private final Agencies agencies;
    private final SupportCases cases;
    private final Outbox outbox;
    private final Correspondence correspondence;

    TellAgencies(
            Referrals referrals, Agencies agencies, SupportCases cases, Outbox outbox, Correspondence correspondence) {
        this.referrals = referrals;
        this.agencies = agencies;
        this.cases = cases;
        this.outbox = outbox;
        this.correspondence = correspondence;
    }

    public void tell(String caseNumber) {
        int episode = cases.get(caseNumber).episode();
        List<Referral> referred = referrals.ofCase(caseNumber).stream()
                .filter(referral -> referral.episode() == episode)
                .map(referral -> referrals.hold(referral.number()))
                .toList();
        referred.forEach(this::end);
        referred.stream()
                .filter(this::known)
                .collect(Collectors.groupingBy(Referral::agency))
                .values()
                .forEach(correspondence::removalNotice);
    }

    private boolean known(Referral referral) {
        return agencies.reachable(referral.agency()) && outbox.mayHaveArrived(referral.number());
    }

    private void end(Referral referral) {
        if (referral.status().isOpen()) {
            outbox.stop(referral.number());
            referrals.advance(referral.number(), ReferralStatus.CANCELLED, REASON, null);
        }
    }
}
