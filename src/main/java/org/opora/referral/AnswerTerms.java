package org.opora.referral;

import org.opora.calendar.Deadlines;
import org.opora.calendar.Deadlines.Term;
import org.opora.calendar.Region;
import org.springframework.stereotype.Component;

/** Until when an agency should answer: first whether it takes the referral on, then what came of it. */
@Component
public class AnswerTerms {

    private final Referrals referrals;
    private final Deadlines deadlines;
    private final Region region;

    AnswerTerms(Referrals referrals, Deadlines deadlines, Region region) {
        this.referrals = referrals;
        this.deadlines = deadlines;
        this.region = region;
    }

    /** The term for the answer that is missing now. The time for the outcome counts from the acceptance. */
    public Term of(String number) {
        Referral referral = referrals.hold(number);
        if (!referral.status().isTakenOn()) {
            return deadlines.term(referral.acceptStep(), referral.urgency(), referral.createdAt());
        }
        Term term = deadlines.term(referral.outcomeStep(), referral.urgency(), region.now());
        referrals.outcomeBy(number, term.dueAt());
        return term;
    }
}
