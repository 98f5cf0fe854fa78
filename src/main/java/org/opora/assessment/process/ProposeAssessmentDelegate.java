package org.opora.assessment.process;

import static org.opora.assessment.process.AssessmentVariables.CRITICAL_FLAGS;
import static org.opora.assessment.process.AssessmentVariables.NET_SCORE;
import static org.opora.assessment.process.AssessmentVariables.PROPOSED_CATEGORY;
import static org.opora.assessment.process.AssessmentVariables.PROPOSED_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.assessment.AssessRisks;
import org.opora.assessment.Assessments.Assessment;
import org.springframework.stereotype.Component;

/** Scores the assessment and tells the process what the tables propose. */
@Component
class ProposeAssessmentDelegate implements JavaDelegate {

    private final AssessRisks assessRisks;

    ProposeAssessmentDelegate(AssessRisks assessRisks) {
        this.assessRisks = assessRisks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Assessment assessment = assessRisks.assess(execution.getProcessBusinessKey());
        NET_SCORE.set(execution, assessment.netScore());
        CRITICAL_FLAGS.set(execution, assessment.flags().size());
        PROPOSED_LEVEL.set(execution, assessment.proposedLevel());
        PROPOSED_CATEGORY.set(execution, assessment.proposedCategory());
    }
}
