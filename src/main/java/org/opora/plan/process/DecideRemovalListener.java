package org.opora.plan.process;

import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.plan.ResumePlan;
import org.springframework.stereotype.Component;

/** A family that is kept goes on with its plan where the proposal to remove it interrupted the work. */
@Component
class DecideRemovalListener implements FormListener {

    private final ResumePlan resumePlan;

    DecideRemovalListener(ResumePlan resumePlan) {
        this.resumePlan = resumePlan;
    }

    @Override
    public String form() {
        return "decide-removal";
    }

    @Override
    public void submitted(Submission submission) {
        if (submission.fields().requiredText("removalDecision").equals("KEEP")) {
            resumePlan.resume(submission.caseNumber());
        }
    }
}
