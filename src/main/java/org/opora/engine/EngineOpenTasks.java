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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights, in three queries however many tasks there are. */
@Component
class EngineOpenTasks implements OpenTasks {

    private static final int MOST_OF_CASES = 500;

    private final ObjectProvider<ProcessEngine> engine;
    private final ActingFor acting;

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
        Map<String, String> processes =
                processes(tasks.stream().map(Task::getProcessDefinitionId).distinct());
        Map<String, String> cases =
                cases(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> described(
                        task,
                        processes.getOrDefault(task.getProcessDefinitionId(), ""),
                        cases.getOrDefault(task.getProcessInstanceId(), "")))
                .toList();
    }

    private Map<String, String> cases(Set<String> instances) {
        Map<String, String> numbers = new HashMap<>();
        if (!instances.isEmpty()) {
            engine.getObject()
                    .getRuntimeService()
                    .createProcessInstanceQuery()
                    .processInstanceIds(instances)
                    .list()
                    .forEach(instance -> numbers.put(instance.getId(), instance.getBusinessKey()));
        }
        return numbers;
    }

    /** Key of the model by id of the definition; asked one by one, each would be a query of its own. */
    private Map<String, String> processes(Stream<String> definitions) {
        return engine
                .getObject()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionIdIn(definitions.toArray(String[]::new))
                .list()
                .stream()
                .collect(Collectors.toMap(ProcessDefinition::getId, ProcessDefinition::getKey));
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
