package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.CASE_NUMBER;
import static org.opora.casefile.process.CaseVariables.EVENT_KIND;
import static org.opora.casefile.process.CaseVariables.INCIDENT_KIND;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;

/** Brings a reported event to the process of its case. An event that nobody takes is an incident, never lost. */
@Component
class TellCaseDelegate implements JavaDelegate {

    private final Processes processes;

    TellCaseDelegate(Processes processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = CASE_NUMBER.get(execution);
        String message = CaseEvents.message(EVENT_KIND.get(execution));
        if (!processes.report(message, number, facts(execution))) {
            throw new IllegalStateException("no step of case %s takes %s now".formatted(number, message));
        }
    }

    private static Map<String, @Nullable Object> facts(DelegateExecution execution) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put(EVENT_KIND.name(), EVENT_KIND.get(execution));
        INCIDENT_KIND.find(execution).ifPresent(kind -> facts.put(INCIDENT_KIND.name(), kind));
        return facts;
    }
}
