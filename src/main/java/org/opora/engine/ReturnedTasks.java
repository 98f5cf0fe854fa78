package org.opora.engine;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.jspecify.annotations.Nullable;

/**
 * Lets people give back a task. The engine asks for the right to assign tasks to others even of those who return their
 * own; taking and returning are one right here, and {@link AssignmentRule} says whose task it must be.
 */
class ReturnedTasks extends TaskServiceImpl {

    @Override
    public void setAssignee(String taskId, @Nullable String userId) {
        if (userId == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }
}
