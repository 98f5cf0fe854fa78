package org.opora.careleaver.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells the support, if it still runs, that its plan is to be revised. */
@Component
class AskForAnotherPlanDelegate implements JavaDelegate {

    private static final String ANOTHER_PLAN_NEEDED = "AnotherPlanNeeded";

    private final Processes processes;

    AskForAnotherPlanDelegate(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        processes.report(ANOTHER_PLAN_NEEDED, execution.getProcessBusinessKey(), Map.of());
    }
}
