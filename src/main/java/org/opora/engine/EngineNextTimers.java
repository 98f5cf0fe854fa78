package org.opora.engine;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads the engine's timers. */
@Component
class EngineNextTimers implements NextTimers {

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    EngineNextTimers(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
    }

    @Override
    public Optional<NextTimer> of(Processes.Recipient where) {
        return acting.unasked(() -> waiting(where).stream()
                .flatMap(instance -> timers(instance).stream())
                .filter(job -> job.getDuedate() != null)
                .min(Comparator.comparing(Job::getDuedate))
                .map(this::described));
    }

    private List<ProcessInstance> waiting(Processes.Recipient where) {
        return engine.getObject()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(where.caseNumber())
                .variableValueEquals(where.variable().name(), where.value())
                .list();
    }

    private List<Job> timers(ProcessInstance instance) {
        return engine.getObject()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance.getId())
                .timers()
                .active()
                .list();
    }

    private NextTimer described(Job job) {
        String event = engine.getObject()
                .getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
        return new NextTimer(event, job.getDuedate().toInstant().atOffset(ZoneOffset.UTC));
    }
}
