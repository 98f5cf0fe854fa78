package org.opora.engine;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
 * property {@code deadline}, and a curator's task its curator, once the case has one; the curator of the case owns every task of it, whoever holds it. The property {@code assignedTo}
 * names a variable with the login of another person who is to do it. The property {@code deadlineFrom} names a variable with the moment the term is counted from, if it is not the task's own
 * beginning; a step that must be done before a day names the variable of that day in {@code deadlineBefore}.
 */
@Component
class TaskParsing extends AbstractBpmnParseListener {

    private static final ProcessVariable<String> URGENCY = ProcessVariable.text("urgency");
    private static final ProcessVariable<String> ASSIGNED_CURATOR = ProcessVariable.text("curator");

    private final ObjectProvider<DueDates> dueDates;
    private final ObjectProvider<CaseOwners> owners;
    private final AssignmentRule assignments;

    TaskParsing(ObjectProvider<DueDates> dueDates, ObjectProvider<CaseOwners> owners, AssignmentRule assignments) {
        this.owners = owners;
        this.dueDates = dueDates;
        this.assignments = assignments;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        Optional<Limit> limit = limit(element);
        Optional<ProcessVariable<String>> person =
                property(element, "assignedTo").map(ProcessVariable::text);
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addTaskListener(TaskListener.EVENTNAME_CREATE, task -> {
            limit.ifPresent(set -> setDueDate(task, set));
            setOwner(task);
            person.ifPresentOrElse(known -> assign(task, known), () -> assignCurator(task));
        });
        definition.addTaskListener(TaskListener.EVENTNAME_UPDATE, assignments);
    }

    private static Optional<Limit> limit(Element element) {
        return property(element, "deadline")
                .map(key -> new Limit(
                        key,
                        property(element, "deadlineFrom").map(ProcessVariable::text),
                        property(element, "deadlineBefore").map(ProcessVariable::text)));
    }

    private void setDueDate(DelegateTask task, Limit limit) {
        String urgency = URGENCY.find(task).orElse("STANDARD");
        var step = new DueDates.Step(
                task.getExecution().getProcessBusinessKey(),
                task.getId(),
                task.getTaskDefinitionKey(),
                limit.deadline(),
                urgency,
                limit.from()
                        .flatMap(moment -> moment.find(task))
                        .map(OffsetDateTime::parse)
                        .orElse(null),
                limit.before()
                        .flatMap(day -> day.find(task))
                        .map(LocalDate::parse)
                        .orElse(null));
        dueDates.getObject().of(step).ifPresent(dates -> {
            task.setDueDate(Date.from(dates.dueAt().toInstant()));
            task.setFollowUpDate(Date.from(dates.remindAt().toInstant()));
        });
    }

    /** The variable is there in most processes; a process that runs beside the case has to ask. */
    private void setOwner(DelegateTask task) {
        ASSIGNED_CURATOR
                .find(task)
                .or(() -> Optional.ofNullable(task.getExecution().getProcessBusinessKey())
                        .flatMap(number -> owners.getObject().owner(number)))
                .ifPresent(task::setOwner);
    }

    private static void assignCurator(DelegateTask task) {
        boolean curators = task.getCandidates().stream().anyMatch(link -> Roles.CURATOR.equals(link.getGroupId()));
        if (curators) {
            assign(task, ASSIGNED_CURATOR);
        }
    }

    private static void assign(DelegateTask task, ProcessVariable<String> person) {
        person.find(task).ifPresent(task::setAssignee);
    }

    private static Optional<String> property(Element task, String name) {
        return Optional.ofNullable(task.element("extensionElements"))
                .map(extensions -> extensions.element("properties"))
                .flatMap(properties -> properties.elements("property").stream()
                        .filter(property -> name.equals(property.attribute("name")))
                        .findFirst())
                .map(property -> property.attribute("value"));
    }

    /** What a step says of its term: the row of the table, and variables with the moment or day it runs from or to. */
    private record Limit(
            String deadline, Optional<ProcessVariable<String>> from, Optional<ProcessVariable<String>> before) {}
}
