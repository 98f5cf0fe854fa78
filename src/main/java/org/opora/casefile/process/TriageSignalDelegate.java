package org.opora.casefile.process;

import static org.opora.casefile.process.CaseVariables.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.opora.casefile.CaseFile;
import org.opora.engine.Decision;
import org.opora.engine.Decisions;
import org.opora.engine.ProcessVariable;
import org.springframework.stereotype.Component;

/** Lets the table say how urgent a signal is, and who is to be told of it at once (domain reference D1). */
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
    private final CaseFile caseFile;

    TriageSignalDelegate(Decisions decisions, CaseFile caseFile) {
        this.decisions = decisions;
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        FACTS.forEach(fact -> facts.put(fact.name(), fact.find(execution).orElse(null)));
        Decision triage = decisions.decide("SignalTriage", facts);
        String urgency = triage.text("urgency");
        String notify = triage.findText("notify").orElse("");
        URGENCY.set(execution, urgency);
        NOTIFY.set(execution, notify);
        caseFile.note(CASE_NUMBER.get(execution), "SIGNAL_TRIAGED", Map.of("urgency", urgency, "notify", notify));
    }
}
