package org.opora.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives every new task its due date, and the reminder before it as its follow-up date, from the step's extension
 * property {@code deadline}, and a curator's task its curator, once the case has one. A step that must be done before a
 * day names the variable of that day in {@code deadlineBefore}.
 */
@Component
class TaskParsing extends AbstractBpmnParseListener {

    private static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    private static final ProcessVariable<String> ASSIGNED_CURATOR = ProcessVariable.text("curator");

    private final ObjectProvider<DueDates> dueDates;
    private final AssignmentRule assignments;

    TaskParsing(ObjectProvider<DueDates> dueDates, AssignmentRule assignments) {
        this.dueDates = dueDates;
        this.assignments = assignments;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Optional<String> deadline = property(element, "deadline");
        Optional<ProcessVariable<String>> before =
                property(element, "deadlineBefore").map(ProcessVariable::text);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> {
            deadline.ifPresent(key -> setDueDate(task, key, before));
            assignCurator(task);
        });
        definition.addTaskListener(TaskListener.EVENTNAME_UPDATE, assignments);
    }

    private void setDueDate(DelegateTask task, String deadline, Optional<ProcessVariable<String>> before) {
        String urgency = URGENCY.find(task).orElse("STANDARD");
        var step = new DueDates.Step(
                task.getExecution().getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                deadline,
                urgency,
                before.flatMap(day -> day.find(task)).map(LocalDate::parse).orElse(null));
        dueDates.getObject().of(step).ifPresent(dates -> {
            task.setDueDate(Date.from(dates.dueAt().toInstant()));
            task.setFollowUpDate(Date.from(dates.remindAt().toInstant()));
        });
    }

    private static void assignCurator(DelegateTask task) {
        boolean curators = task.getCandidates().stream().anyMatch(link -> Roles.CURATOR.equals(link.getGroupId()));
        if (curators) {
            ASSIGNED_CURATOR.find(task).ifPresent(task::setAssignee);
        }
    }

    private static Optional<String> property(Element task, String name) {
        return Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .findFirst())
                .map(property -> property.attribute("value"));
    }
}
