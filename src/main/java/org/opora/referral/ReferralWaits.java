package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.opora.engine.NextTimers;
import org.opora.engine.NextTimers.NextTimer;
import org.opora.referral.process.ReferralProcess;
import org.springframework.stereotype.Component;

/** Where a referral hangs: on whom, since when, and what happens by itself if nothing comes. */
@Component
public class ReferralWaits {

    private final NextTimers timers;

    ReferralWaits(NextTimers timers) {
        this.timers = timers;
    }

    /** Empty once the referral is over. */
    public Optional<Wait> of(Referral referral) {
        if (!referral.isUnsettled()) {
            return Optional.empty();
        }
        OffsetDateTime answered = referral.answeredAt();
        OffsetDateTime since = answered == null ? referral.createdAt() : answered;
        if (!referral.status().isOpen()) {
            return Optional.of(new Wait("OURSELVES", since, Optional.empty(), Optional.empty()));
        }
        OffsetDateTime due = referral.status().isTakenOn() ? referral.outcomeBy() : referral.acceptBy();
        Optional<NextTimer> next = timers.of(ReferralProcess.waiting(referral.caseNumber(), referral.number()));
        return Optional.of(new Wait(referral.waitsFor(), since, Optional.of(due), next));
    }

    /**
     * @param what ACCEPTANCE or OUTCOME of the agency; OURSELVES once it has given its last word
     * @param due until when the agency should answer
     * @param next the next reminder or escalation
     */
    public record Wait(String what, OffsetDateTime since, Optional<OffsetDateTime> due, Optional<NextTimer> next) {}
}
