package org.opora.plan.process;

import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** Checks a drafted plan; it is taken over once a supervisor approves it. */
@Component
class DraftPlanListener implements FormListener {

    private final Region region;

    DraftPlanListener(Region region) {
        this.region = region;
    }

    @Override
    public String form() {
        return "draft-plan";
    }

    @Override
    public void submitted(Submission submission) {
        boolean late = submission.fields().rows("actions").stream()
                .flatMap(row -> row.date("dueOn").stream())
                .anyMatch(dueOn -> dueOn.isBefore(region.today()));
        if (late) {
            throw new FieldRefused("dueOn", "date.past");
        }
    }
}
