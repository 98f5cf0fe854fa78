package org.opora.plan.process;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.opora.engine.CaseDates;
import org.opora.plan.NextReviews;
import org.springframework.stereotype.Component;

/** Reviews that the timers of cases wait for. */
@Component
class WaitingReviews implements NextReviews {

    private final CaseDates dates;

    WaitingReviews(CaseDates dates) {
        this.dates = dates;
    }

    @Override
    public Map<String, OffsetDateTime> of(Collection<String> cases) {
        return dates.of(PlanVariables.REVIEW_ON, cases);
    }
}
