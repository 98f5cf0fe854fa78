package org.opora.engine;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.NativeProcessInstanceQuery;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights, in two queries however many tasks there are. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final int MOST_OF_CASES = 500;

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

    /** Key of the model by id of the definition, which never changes. */
    private final Map<String, String> models = new ConcurrentHashMap<>();

    EngineOpenTasks(ObjectProvider<ProcessEngine> engine, ActingFor acting) {
        this.engine = engine;
        this.acting = acting;
    }

    @Override
    public List<OpenTask> seen(Reader reader, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Task> open = acting.run(reader.login(), reader.roles(), reader.organisations(), () -> open(ids));
        return acting.unasked(() -> described(
                ids.stream().distinct().map(open::get).filter(Objects::nonNull).toList()));
    }

    @Override
    public List<OpenTask> ofCases(Reader reader, Collection<String> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return List.of();
        }
        List<Task> open = acting.run(
                reader.login(),
                reader.roles(),
                reader.organisations(),
                () -> engine.getObject()
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKeyIn(caseNumbers.toArray(String[]::new))
                        .orderByDueDate()
                        .asc()
                        .orderByTaskId()
                        .asc()
                        .listPage(0, MOST_OF_CASES));
        return acting.unasked(() -> described(open));
    }

    private Map<String, Task> open(Collection<String> ids) {
        return engine
                .getObject()
                .getTaskService()
                .createTaskQuery()
                .taskIdIn(ids.toArray(String[]::new))
                .listPage(0, ids.size())
                .stream()
                .collect(Collectors.toMap(Task::getId, Function.identity()));
    }

    private List<OpenTask> described(List<Task> tasks) {
        if (tasks.isEmpty()) {
            return List.of();
        }
        learnModels(tasks);
        Map<String, String> cases =
                cases(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> described(
                        task,
                        models.getOrDefault(task.getProcessDefinitionId(), ""),
                        cases.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    /** By its own statement: the engine's query would read whole rows through a join, and order them. */
    private Map<String, String> cases(Set<String> instances) {
        List<String> ids = List.copyOf(instances);
        NativeProcessInstanceQuery query = engine.getObject()
                .getRuntimeService()
                .createNativeProcessInstanceQuery()
                .sql("select ID_, BUSINESS_KEY_ from ACT_RU_EXECUTION where ID_ in ("
                        + IntStream.range(0, ids.size())
                                .mapToObj(i -> "#{id" + i + "}")
                                .collect(Collectors.joining(", "))
                        + ")");
        IntStream.range(0, ids.size()).forEach(i -> query.parameter("id" + i, ids.get(i)));
        Map<String, String> numbers = new HashMap<>();
        query.list().forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
        return numbers;
    }

    /** Asked about those only that are not known yet, and about all of them at once. */
    private void learnModels(List<Task> tasks) {
        String[] unknown = tasks.stream()
                .map(Task::getProcessDefinitionId)
                .distinct()
                .filter(id -> !models.containsKey(id))
                .toArray(String[]::new);
        if (unknown.length > 0) {
            engine.getObject()
                    .getRepositoryService()
                    .createProcessDefinitionQuery()
                    .processDefinitionIdIn(unknown)
                    .list()
                    .forEach(definition -> models.put(definition.getId(), definition.getKey()));
        }
    }

    private static OpenTask described(Task task, String process, String caseNumber) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                process,
                task.getTaskDefinitionKey(),
                caseNumber,
                task.getTenantId(),
                task.getAssignee(),
                task.getDueDate() == null ? null : at(task.getDueDate()),
                at(task.getCreateTime()),
                task.getPriority());
    }

    private static OffsetDateTime at(Date date) {
        return date.toInstant().atOffset(ZoneOffset.UTC);
    }
}
