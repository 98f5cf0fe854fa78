package org.opora.engine;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine for the variable of many cases in two queries. */
@Component
class EngineCaseDates implements CaseDates {

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    EngineCaseDates(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
    }

    @Override
    public Map<String, OffsetDateTime> of(ProcessVariable<String> variable, Collection<String> cases) {
        return cases.isEmpty() ? Map.of() : acting.unasked(() -> read(variable, cases));
    }

    private Map<String, OffsetDateTime> read(ProcessVariable<String> variable, Collection<String> cases) {
        Map<String, String> processes = processes(cases);
        Map<String, OffsetDateTime> dates = new HashMap<>();
        if (!processes.isEmpty()) {
            engine.getObject()
                    .getRuntimeService()
                    .createVariableInstanceQuery()
                    .processInstanceIdIn(processes.keySet().toArray(String[]::new))
                    .variableName(variable.name())
                    .list()
                    .forEach(found -> {
                        String value = variable.cast(found.getValue());
                        if (value != null) {
                            dates.put(processes.get(found.getProcessInstanceId()), OffsetDateTime.parse(value));
                        }
                    });
        }
        return dates;
    }

    /** Only the history can be asked for many case numbers at once. */
    private Map<String, String> processes(Collection<String> cases) {
        Map<String, String> numbers = new HashMap<>();
        engine.getObject()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(cases.toArray(String[]::new))
                .rootProcessInstances()
                .unfinished()
                .list()
                .forEach(process -> numbers.put(process.getId(), process.getBusinessKey()));
        return numbers;
    }
}
