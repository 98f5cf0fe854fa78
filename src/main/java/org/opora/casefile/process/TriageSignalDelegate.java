package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opora.engine.Decisions;
import org.opora.engine.ProcessVariable;
import org.springframework.stereotype.Component;

/** Lets the table say how urgent a signal is. */
@Component
class TriageSignalDelegate implements JavaDelegate {

    private static final List<ProcessVariable<?>> FACTS = List.of(
            IMMEDIATE_THREAT,
            CHILD_AGE,
            ALONE_OR_CARER_INTOXICATED,
            VIOLENCE_REPORTED,
            NO_HEAT_FOOD_MEDICINE,
            REPEAT_SIGNAL);

    private final Decisions decisions;

    TriageSignalDelegate(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact.name(), fact.find(execution).orElse(null)));
        URGENCY.set(execution, decisions.decide("SignalTriage", facts).text("urgency"));
    }
}
