package org.opora.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Counts with the reader's rights, one query a list. */
@Component
class EngineTaskLists implements TaskLists {

    /** More than anybody has; a person's query must say how much it wants. */
    private static final int MOST = 100;

    private static final String HINT = "filter.description";

    private final ObjectProvider<FilterService> filters;
    private final ActingFor acting;
    private final Words words;

    EngineTaskLists(ObjectProvider<FilterService> filters, ActingFor acting, Words words) {
        this.filters = filters;
        this.acting = acting;
        this.words = words;
    }

    @Override
    public List<TaskList> of(OpenTasks.Reader reader) {
        return acting.run(reader.login(), reader.roles(), reader.organisations(), () -> {
            FilterService service = filters.getObject();
            return service.createFilterQuery().filterResourceType(EntityTypes.TASK).listPage(0, MOST).stream()
                    .sorted(Comparator.comparing(EngineTaskLists::priority))
                    .map(filter -> counted(service, filter))
                    .toList();
        });
    }

    private TaskList counted(FilterService service, Filter filter) {
        String key = TaskLists.key(filter.getProperties()).orElse("");
        String hint = words.of(HINT, key);
        return new TaskList(
                filter.getId(),
                key,
                key.isEmpty() ? filter.getName() : words.of("filter", key),
                hint.equals(key) ? "" : hint,
                Optional.ofNullable(service.count(filter.getId())).orElse(0L));
    }

    private static int priority(Filter filter) {
        Map<String, Object> properties = filter.getProperties();
        return properties != null && properties.get("priority") instanceof Number number ? number.intValue() : 0;
    }
}
