package org.opora.careleaver.process;

import static org.opora.careleaver.process.SupportVariables.CASE_NUMBER;
import static org.opora.careleaver.process.SupportVariables.CONTROL_REASON;
import static org.opora.careleaver.process.SupportVariables.ESCALATION_ID;
import static org.opora.careleaver.process.SupportVariables.SILENCES;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.Escalation;
import org.opora.careleaver.ManualControl;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;

/** Puts the case under manual control, which lasts until it is resolved, whatever becomes of the support. */
@Component
class BeginManualControlDelegate implements JavaDelegate {

    private static final String MANUAL_CONTROL_NEEDED = "ManualControlNeeded";

    private final ManualControl manualControl;
    private final Processes processes;

    BeginManualControlDelegate(ManualControl manualControl, Processes processes) {
        this.manualControl = manualControl;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        var begun = manualControl.begin(number, Escalation.Reason.valueOf(CONTROL_REASON.get(execution)));
        String id = begun.id().toString();
        ESCALATION_ID.set(execution, id);
        SILENCES.set(execution, 0);
        if (begun.now()) {
            processes.start(
                    MANUAL_CONTROL_NEEDED,
                    number,
                    execution.getTenantId(),
                    Map.of(CASE_NUMBER.name(), number, ESCALATION_ID.name(), id));
        }
    }
}
