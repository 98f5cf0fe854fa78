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
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine with the reader's rights, in three queries however many tasks there are. */
@Component
class EngineOpenTasks implements OpenTasks {

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
        Map<String, String> cases =
                cases(tasks.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet()));
        return tasks.stream()
                .filter(task -> cases.containsKey(task.getProcessInstanceId()))
                .map(task -> described(task, cases.get(task.getProcessInstanceId())))
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

    private OpenTask described(Task task, String caseNumber) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                engine.getObject()
                        .getRepositoryService()
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .getKey(),
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
