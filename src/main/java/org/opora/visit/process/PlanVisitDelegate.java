package org.opora.visit.process;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.opora.visit.process.VisitVariables.LEVEL;
import static org.opora.visit.process.VisitVariables.NEXT_VISIT_ON;
import static org.opora.visit.process.VisitVariables.VISIT_KIND;
import static org.opora.visit.process.VisitVariables.VISIT_OVERDUE_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.VisitKind;
import org.opora.visit.PlanVisit;
import org.springframework.stereotype.Component;

/** Plans the next visit of the kind the model asks for. */
@Component
class PlanVisitDelegate implements JavaDelegate {

    private final PlanVisit planVisit;

    PlanVisitDelegate(PlanVisit planVisit) {
        this.planVisit = planVisit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var appointment =
                planVisit.plan(execution.getProcessBusinessKey(), VisitKind.valueOf(VISIT_KIND.get(execution)));
        // a called process may have changed the level of the case
        LEVEL.set(execution, appointment.level());
        NEXT_VISIT_ON.set(execution, ISO_OFFSET_DATE_TIME.format(appointment.visitOn()));
        VISIT_OVERDUE_ON.set(execution, ISO_OFFSET_DATE_TIME.format(appointment.overdueOn()));
    }
}
