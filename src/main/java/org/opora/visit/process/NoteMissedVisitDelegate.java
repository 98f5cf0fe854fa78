package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.LEVEL;
import static org.opora.visit.process.VisitVariables.MISSED_VISITS;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.visit.NoteMissedVisit;
import org.springframework.stereotype.Component;

/** Counts a visit without access and raises the level if there were too many in a row. */
@Component
class NoteMissedVisitDelegate implements JavaDelegate {

    private final NoteMissedVisit noteMissedVisit;

    NoteMissedVisitDelegate(NoteMissedVisit noteMissedVisit) {
        this.noteMissedVisit = noteMissedVisit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var missed = noteMissedVisit.note(execution.getProcessBusinessKey());
        MISSED_VISITS.set(execution, missed.inRow());
        LEVEL.set(execution, missed.level());
    }
}
