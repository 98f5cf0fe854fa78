package org.opora.careleaver.process;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.opora.careleaver.process.LifecycleVariables.EXIT_AHEAD;
import static org.opora.careleaver.process.LifecycleVariables.EXIT_ON;
import static org.opora.careleaver.process.LifecycleVariables.EXIT_REACHED_ON;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.careleaver.LookUpExit;
import org.springframework.stereotype.Component;

/** Tells the process when the care leaver leaves the institution. */
@Component
class LookUpExitDelegate implements JavaDelegate {

    private final LookUpExit lookUpExit;

    LookUpExitDelegate(LookUpExit lookUpExit) {
        this.lookUpExit = lookUpExit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var exit = lookUpExit.of(execution.getProcessBusinessKey());
        EXIT_ON.set(execution, exit.day().toString());
        EXIT_AHEAD.set(execution, exit.ahead());
        EXIT_REACHED_ON.set(execution, ISO_OFFSET_DATE_TIME.format(exit.morning()));
    }
}
