package org.opora.engine;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.Incident;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Incidents on waiting steps, as Cockpit shows them. The message is a code, never a text about people. */
@Component
class EngineIncidents implements Incidents {

    private final ObjectProvider<RuntimeService> runtime;

    EngineIncidents(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public void raise(Processes.Recipient where, String step, String code) {
        executions(where, step)
                .forEach(execution -> runtime.getObject().createIncident(code, execution.getId(), where.value(), code));
    }

    @Override
    public void settle(Processes.Recipient where, String code) {
        List<Incident> open = runtime.getObject()
                .createIncidentQuery()
                .incidentType(code)
                .configuration(where.value())
                .list();
        // The engine resolves all of this type and configuration with the first.
        open.stream().findFirst().ifPresent(incident -> runtime.getObject().resolveIncident(incident.getId()));
    }

    private List<Execution> executions(Processes.Recipient where, String step) {
        return runtime.getObject()
                .createExecutionQuery()
                .activityId(step)
                .processInstanceBusinessKey(where.caseNumber())
                .processVariableValueEquals(where.variable().name(), where.value())
                .list();
    }
}
