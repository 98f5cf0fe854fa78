package org.opora.careleaver.process;

import static org.opora.careleaver.process.SupportVariables.CONTROL_RESOLUTION;
import static org.opora.careleaver.process.SupportVariables.ESCALATION_ID;
import static org.opora.careleaver.process.SupportVariables.EVENT_KIND;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.engine.Processes;
import org.opora.engine.Processes.Recipient;
import org.springframework.stereotype.Component;

/**
 * Tells the watch over silence, if it still waits, how manual control ended, and the support that contact is lost for
 * good, so that its end is decided.
 */
@Component
class EndManualControlDelegate implements JavaDelegate {

    private static final String MANUAL_CONTROL_ENDED = "ManualControlEnded";
    private static final String LEAVER_EVENT_REPORTED = "LeaverEventReported";
    private static final String LOST_CONTACT = "LOST_CONTACT";

    private final Processes processes;

    EndManualControlDelegate(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var watch = new Recipient(execution.getProcessBusinessKey(), ESCALATION_ID, ESCALATION_ID.get(execution));
        String resolution = CONTROL_RESOLUTION.get(execution);
        processes.tell(MANUAL_CONTROL_ENDED, watch, Map.of(CONTROL_RESOLUTION.name(), resolution));
        if (resolution.equals(LOST_CONTACT)) {
            processes.report(LEAVER_EVENT_REPORTED, watch.caseNumber(), Map.of(EVENT_KIND.name(), resolution));
        }
    }
}
