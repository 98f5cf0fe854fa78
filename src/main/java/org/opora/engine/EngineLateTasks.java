package org.opora.engine;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Raises tasks in the engine. */
@Component
class EngineLateTasks implements LateTasks {

    private final ObjectProvider<TaskService> tasks;

    EngineLateTasks(ObjectProvider<TaskService> tasks) {
        this.tasks = tasks;
    }

    @Override
    public Result raise(String id, String role, int priority) {
        TaskService service = tasks.getObject();
        Task task = service.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return Result.ENDED;
        }
        if (task.isSuspended()) {
            return Result.SUSPENDED;
        }
        service.addCandidateGroup(id, role);
        service.setPriority(id, Math.max(priority, task.getPriority()));
        return Result.RAISED;
    }
}
