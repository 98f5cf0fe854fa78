package org.opora.careleaver.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.PlanInspection;
import org.opora.visit.PlanVisit.Appointment;
import org.springframework.stereotype.Component;

/** Plans the next inspection of housing, or says that there is none to inspect yet. */
@Component
class PlanInspectionDelegate implements JavaDelegate {

    private final PlanInspection planInspection;

    PlanInspectionDelegate(PlanInspection planInspection) {
        this.planInspection = planInspection;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Appointment> planned = planInspection.plan(execution.getProcessBusinessKey());
        SupportVariables.HOUSING_GIVEN.set(execution, planned.isPresent());
        planned.ifPresent(appointment -> {
            SupportVariables.LEVEL.set(execution, appointment.level());
            SupportVariables.NEXT_VISIT_ON.set(execution, LeaverForms.timer(appointment.visitOn()));
            SupportVariables.VISIT_OVERDUE_ON.set(execution, LeaverForms.timer(appointment.overdueOn()));
        });
    }
}
