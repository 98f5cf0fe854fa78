package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.CRITICAL_FLAGS;
import static org.opora.visit.process.VisitVariables.LEVEL;
import static org.opora.visit.process.VisitVariables.NET_SCORE;
import static org.opora.visit.process.VisitVariables.PROPOSED_REVIEW_OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.visit.ProposeReviewOutcome;
import org.springframework.stereotype.Component;

/** Tells the process what the tables propose after a review. */
@Component
class ProposeReviewOutcomeDelegate implements JavaDelegate {

    private final ProposeReviewOutcome proposeReviewOutcome;

    ProposeReviewOutcomeDelegate(ProposeReviewOutcome proposeReviewOutcome) {
        this.proposeReviewOutcome = proposeReviewOutcome;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposed = proposeReviewOutcome.propose(execution.getProcessBusinessKey());
        PROPOSED_REVIEW_OUTCOME.set(execution, proposed.outcome());
        LEVEL.set(execution, proposed.level());
        NET_SCORE.set(execution, proposed.netScore());
        CRITICAL_FLAGS.set(execution, proposed.criticalFlags());
    }
}
