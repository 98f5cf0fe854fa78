package org.opora.referral.letter;

import java.util.Optional;
import org.opora.calendar.Region;
import org.opora.referral.AnswerStatus;
import org.opora.referral.Inbox;
import org.opora.referral.ReceivedEvent;
import org.opora.referral.Referral;
import org.opora.referral.ReferralAnswer;
import org.opora.referral.Referrals;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Return slips of letters: what a clerk reads on one is the agency's answer. */
@Component
class ReturnSlips {

    private final Letters letters;
    private final Referrals referrals;
    private final Inbox inbox;
    private final CurrentStaff staff;
    private final Region region;

    ReturnSlips(Letters letters, Referrals referrals, Inbox inbox, CurrentStaff staff, Region region) {
        this.letters = letters;
        this.referrals = referrals;
        this.inbox = inbox;
        this.staff = staff;
        this.region = region;
    }

    /** The referral whose letter bears this code. */
    Optional<Referral> find(String code) {
        return letters.bySlip(code).map(letter -> referrals.get(letter.referralNumber()));
    }

    /** Enters the answer once for each status: a letter may be accepted on one slip and completed on the next. */
    @Transactional
    void enter(String code, AnswerStatus status, String words) {
        Letters.Letter letter = letters.bySlip(code).orElseThrow();
        Referral referral = referrals.get(letter.referralNumber());
        ReferralAnswer answer =
                ReferralAnswer.of(referral.number(), status, region.now()).saying(words.strip());
        letters.returned(letter, staff.login());
        inbox.receive(
                ReceivedEvent.readable(referral.agency(), "slip/" + letter.slipCode() + "/" + status, "{}", answer));
    }
}
