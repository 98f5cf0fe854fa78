package org.opora.assessment.process;

import static org.opora.assessment.process.AssessmentVariables.INCIDENT_KIND;
import static org.opora.assessment.process.AssessmentVariables.INCIDENT_SEVERITY;
import static org.opora.assessment.process.AssessmentVariables.LEVEL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.assessment.ChangeLevel;
import org.opora.casefile.SupportLevel;
import org.springframework.stereotype.Component;

/** Raises the level of support if the incident calls for it. */
@Component
class RaiseLevelAfterIncidentDelegate implements JavaDelegate {

    private final ChangeLevel changeLevel;

    RaiseLevelAfterIncidentDelegate(ChangeLevel changeLevel) {
        this.changeLevel = changeLevel;
    }

    @Override
    public void execute(DelegateExecution execution) {
        int severity = Integer.parseInt(INCIDENT_SEVERITY.get(execution));
        SupportLevel level =
                changeLevel.afterIncident(execution.getProcessBusinessKey(), INCIDENT_KIND.get(execution), severity);
        LEVEL.set(execution, level.name());
        // the next incident is judged by itself
        INCIDENT_KIND.set(execution, null);
        INCIDENT_SEVERITY.set(execution, null);
    }
}
