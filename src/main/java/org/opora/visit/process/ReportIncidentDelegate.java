package org.opora.visit.process;

import static org.opora.visit.process.VisitVariables.INCIDENT_KIND;
import static org.opora.visit.process.VisitVariables.INCIDENT_TAKEN;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.opora.casefile.CaseFile;
import org.opora.engine.Processes;
import org.springframework.stereotype.Component;

/** Tells the case of an incident that was found at a visit. Whether the case took it up is for the model to act on. */
@Component
class ReportIncidentDelegate implements JavaDelegate {

    private static final String INCIDENT_REPORTED = "IncidentReported";

    private final Processes processes;
    private final CaseFile caseFile;

    ReportIncidentDelegate(Processes processes, CaseFile caseFile) {
        this.processes = processes;
        this.caseFile = caseFile;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        String kind = INCIDENT_KIND.get(execution);
        boolean taken = processes.report(INCIDENT_REPORTED, number, Map.of(INCIDENT_KIND.name(), kind));
        INCIDENT_TAKEN.set(execution, taken);
        caseFile.note(number, "INCIDENT_FOUND", Map.of("kind", kind, "taken", String.valueOf(taken)));
    }
}
