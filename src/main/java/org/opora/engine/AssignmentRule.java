package org.opora.engine;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;
import org.opora.engine.StaffDirectory.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may hold a task: only somebody who may sign its form, by role and organisation. One takes a free task for oneself
 * and gives back one's own; a supervisor moves tasks between people. What the process itself assigns is not asked.
 */
@Component
class AssignmentRule implements TaskListener {

    private final ObjectProvider<StaffDirectory> staff;
    private final Words words;

    AssignmentRule(ObjectProvider<StaffDirectory> staff, Words words) {
        this.staff = staff;
        this.words = words;
    }

    @Override
    public void notify(DelegateTask task) {
        PropertyChange change = ((TaskEntity) task).getPropertyChanges().get(TaskEntity.ASSIGNEE);
        Authentication person = Context.getCommandContext().getAuthentication();
        if (change == null || person == null) {
            return;
        }
        String before = change.getOrgValueString();
        String after = change.getNewValueString();
        boolean fit = after == null || maySign(after, task);
        if (!fit || !(isSupervisor(person) || isOwn(person.getUserId(), before, after))) {
            throw new AuthorizationException(words.of("fault", "notHeld"));
        }
    }

    private boolean maySign(String login, DelegateTask task) {
        return staff.getObject()
                .find(login)
                .filter(person -> maySign(person, task))
                .isPresent();
    }

    private static boolean maySign(Staff person, DelegateTask task) {
        return person.organisations().contains(String.valueOf(task.getTenantId()))
                && task.getCandidates().stream()
                        .anyMatch(link -> person.roles().contains(String.valueOf(link.getGroupId())));
    }

    private static boolean isSupervisor(Authentication person) {
        List<String> roles = person.getGroupIds();
        return roles != null && roles.contains(Roles.SUPERVISOR);
    }

    private static boolean isOwn(String login, @Nullable String before, @Nullable String after) {
        return (before == null || before.equals(login)) && (after == null || Objects.equals(after, login));
    }
}
