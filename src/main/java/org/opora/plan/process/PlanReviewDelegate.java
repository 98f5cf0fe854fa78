package org.opora.plan.process;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.opora.plan.process.PlanVariables.REVIEW_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.plan.PlanReview;
import org.springframework.stereotype.Component;

/** Sets when support is reviewed next. */
@Component
class PlanReviewDelegate implements JavaDelegate {

    private final PlanReview planReview;

    PlanReviewDelegate(PlanReview planReview) {
        this.planReview = planReview;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reviewOn = planReview.nextReview(execution.getProcessBusinessKey());
        REVIEW_ON.set(execution, ISO_OFFSET_DATE_TIME.format(reviewOn));
    }
}
