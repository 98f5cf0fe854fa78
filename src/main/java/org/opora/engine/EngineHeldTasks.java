package org.opora.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the engine who holds what. */
@Component
class EngineHeldTasks implements HeldTasks {

    private final ObjectProvider<TaskService> tasks;
    private final ActingFor acting;

    EngineHeldTasks(ObjectProvider<TaskService> tasks, ActingFor acting) {
        this.tasks = tasks;
        this.acting = acting;
    }

    @Override
    public List<String> of(String login, int most) {
        return acting.unasked(() -> tasks
                .getObject()
                .createTaskQuery()
                .taskAssignee(login)
                .dueAfter(new Date(0))
                .orderByDueDate()
                .asc()
                .listPage(0, most)
                .stream()
                .map(Task::getId)
                .toList());
    }
}
