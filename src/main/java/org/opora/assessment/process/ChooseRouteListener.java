package org.opora.assessment.process;

import static org.opora.assessment.process.AssessmentVariables.CATEGORY;
import static org.opora.assessment.process.AssessmentVariables.CLOSING_REASON;
import static org.opora.assessment.process.AssessmentVariables.LEVEL;

import org.opora.assessment.Assessments;
import org.opora.casefile.SupportCases;
import org.opora.engine.FormListener;
import org.opora.engine.Submission;
import org.springframework.stereotype.Component;

/** Takes the supervisor's choice of route, level and category. */
@Component
class ChooseRouteListener implements FormListener {

    private final Assessments assessments;
    private final SupportCases cases;

    ChooseRouteListener(Assessments assessments, SupportCases cases) {
        this.assessments = assessments;
        this.cases = cases;
    }

    @Override
    public String form() {
        return "choose-route";
    }

    @Override
    public void submitted(Submission submission) {
        String number = submission.caseNumber();
        var decision = RouteDecision.of(submission.fields())
                .checkedAgainst(assessments.latest(number).orElseThrow());
        assessments.decided(number, decision.level(), decision.category(), decision.overrideReason());
        cases.decideLevel(number, decision.level(), decision.category());
        submission.set(LEVEL, decision.level());
        submission.set(CATEGORY, decision.category());
        decision.closingReason().ifPresent(reason -> submission.set(CLOSING_REASON, reason));
    }
}
