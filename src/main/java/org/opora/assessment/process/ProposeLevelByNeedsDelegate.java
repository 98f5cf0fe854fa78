package org.opora.assessment.process;

import static org.opora.assessment.process.AssessmentVariables.CRITICAL_FLAGS;
import static org.opora.assessment.process.AssessmentVariables.NET_SCORE;
import static org.opora.assessment.process.AssessmentVariables.PROPOSED_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.assessment.AssessNeeds;
import org.opora.assessment.Assessments.Assessment;
import org.springframework.stereotype.Component;

/** Weighs the needs of a care leaver and tells the process which level the table proposes. */
@Component
class ProposeLevelByNeedsDelegate implements JavaDelegate {

    private final AssessNeeds assessNeeds;

    ProposeLevelByNeedsDelegate(AssessNeeds assessNeeds) {
        this.assessNeeds = assessNeeds;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Assessment assessment = assessNeeds.assess(execution.getProcessBusinessKey());
        NET_SCORE.set(execution, assessment.netScore());
        CRITICAL_FLAGS.set(execution, assessment.flags().size());
        PROPOSED_LEVEL.set(execution, assessment.proposedLevel());
    }
}
