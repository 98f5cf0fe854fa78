package org.opora.plan.process;

import org.opora.engine.FieldRefused;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** A plan goes back to the curator only with a note that says why. */
@Component
class ApprovePlanListener implements FormListener {

    @Override
    public String form() {
        return "approve-plan";
    }

    @Override
    public void submitted(Submission submission) {
        boolean returned = submission.fields().requiredText("planDecision").equals("RETURN");
        if (returned && submission.fields().text("note").isEmpty()) {
            throw new FieldRefused("note", "note.required");
        }
    }
}
