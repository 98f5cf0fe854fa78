package org.opora.plan.process;

import static org.opora.plan.process.PlanVariables.ACTION_NUMBER;

import org.opora.calendar.Region;
import org.opora.engine.FieldRefused;
import org.opora.engine.Fields;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.opora.plan.SupportPlans;
import org.springframework.stereotype.Component;

/** Takes how an action of the curator's own ended. */
@Component
class CarryOutActionListener implements FormListener {

    private final SupportPlans plans;
    private final Region region;

    CarryOutActionListener(SupportPlans plans, Region region) {
        this.plans = plans;
        this.region = region;
    }

    @Override
    public String form() {
        return "carry-out-action";
    }

    @Override
    public void submitted(Submission submission) {
        Fields fields = submission.fields();
        if (fields.date("doneOn").filter(region.today()::isBefore).isPresent()) {
            throw new FieldRefused("doneOn", "date.future");
        }
        String action = submission.variable(ACTION_NUMBER).orElseThrow();
        String result = fields.requiredText("result");
        plans.ended(submission.caseNumber(), action, result.equals("DONE"), result);
    }
}
