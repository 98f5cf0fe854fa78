package org.opora.assessment.process;

import static org.opora.assessment.process.AssessmentVariables.LEVEL;
import static org.opora.assessment.process.AssessmentVariables.PROPOSED_LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.assessment.ChangeLevel;
import org.springframework.stereotype.Component;

/** Raises the level of a care leaver where the needs found after a problem ask for more support. */
@Component
class RaiseLevelByNeedsDelegate implements JavaDelegate {

    private final ChangeLevel changeLevel;

    RaiseLevelByNeedsDelegate(ChangeLevel changeLevel) {
        this.changeLevel = changeLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var level = changeLevel.afterNeeds(execution.getProcessBusinessKey(), PROPOSED_LEVEL.get(execution));
        LEVEL.set(execution, level.name());
    }
}
