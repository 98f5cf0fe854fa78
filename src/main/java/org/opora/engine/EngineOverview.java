package org.opora.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.filter.Filter;
import org.opora.engine.OpenTasks.Reader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts with the reader's rights: one statement for the lists and one for each of them. */
@Component
class EngineOverview implements Overview {

    /** More lists than anybody has. */
    private static final int MOST = 100;

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    EngineOverview(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
    }

    @Override
    public List<TaskList> lists(Reader reader) {
        return as(
                reader,
                engine ->
                        engine
                                .getFilterService()
                                .createFilterQuery()
                                .filterResourceType(EntityTypes.TASK)
                                .listPage(0, MOST)
                                .stream()
                                .sorted(Comparator.comparingInt(EngineOverview::place))
                                .map(filter -> new TaskList(
                                        key(filter),
                                        filter.getId(),
                                        filter.getName(),
                                        engine.getFilterService().count(filter.getId())))
                                .toList());
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

    private static int place(Filter filter) {
        return properties(filter).get("priority") instanceof Number number ? number.intValue() : 0;
    }

    private static String key(Filter filter) {
        return properties(filter).get("opora") instanceof String key ? key : "";
    }

    private static Map<String, Object> properties(Filter filter) {
        return filter.getProperties() == null ? Map.of() : filter.getProperties();
    }
}
