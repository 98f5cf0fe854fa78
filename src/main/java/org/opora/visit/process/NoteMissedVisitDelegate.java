package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.LEVEL;
import static org.opora.visit.process.VisitVariables.MISSED_VISITS;
import static org.opora.visit.process.VisitVariables.VISIT_KIND;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.VisitKind;
import org.opora.visit.NoteMissedVisit;
import org.springframework.stereotype.Component;

/** Counts a missed visit, which may raise the level. */
@Component
class NoteMissedVisitDelegate implements JavaDelegate {

    private final NoteMissedVisit noteMissedVisit;

    NoteMissedVisitDelegate(NoteMissedVisit noteMissedVisit) {
        this.noteMissedVisit = noteMissedVisit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var missed =
                noteMissedVisit.note(execution.getProcessBusinessKey(), VisitKind.valueOf(VISIT_KIND.get(execution)));
        MISSED_VISITS.set(execution, missed.inRow());
        LEVEL.set(execution, missed.level());
    }
}
