package org.opora.engine;

import java.util.function.Function;
import org.camunda.bpm.engine.ProcessEngine;
import org.opora.engine.OpenTasks.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts with the reader's rights. */
@Component
class EngineOverview implements Overview {

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    EngineOverview(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
    }

    @Override
    public long running(Reader reader) {
        return as(
                reader,
                engine -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .rootProcessInstances()
                        .count());
    }

    @Override
    public long incidents(Reader reader) {
        return as(
                reader,
                engine -> engine.getRuntimeService().createIncidentQuery().count());
    }

    private <T> T as(Reader reader, Function<ProcessEngine, T> question) {
        return acting.run(
                reader.login(), reader.roles(), reader.organisations(), () -> question.apply(engine.getObject()));
    }
}
