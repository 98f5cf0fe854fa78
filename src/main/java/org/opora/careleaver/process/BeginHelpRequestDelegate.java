package org.opora.careleaver.process;

import static org.opora.careleaver.process.HelpVariables.HELP_REQUEST_ID;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;

/** Begins the process of a request that staff noted; it goes its own way, whatever becomes of the support. */
@Component
class BeginHelpRequestDelegate implements JavaDelegate {

    private static final String HELP_NEEDED = "HelpNeeded";

    private final Processes processes;

    BeginHelpRequestDelegate(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.start(
                HELP_NEEDED,
                execution.getProcessBusinessKey(),
                execution.getTenantId(),
                Map.of(HELP_REQUEST_ID.name(), HELP_REQUEST_ID.get(execution)));
    }
}
