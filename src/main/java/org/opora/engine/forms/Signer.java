package org.opora.engine.forms;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * Who signs. A task is signed by the person it is assigned to, or, while it is assigned to nobody, by anybody of the role
 * the model names.
 */
final class Signer {

    private Signer() {}

    static String current() {
        return authentication()
                .map(Authentication::getUserId)
                .orElseThrow(() -> new AuthorizationException("a form is signed by a person who is logged in"));
    }

    static String of(TaskEntity task) {
        String login = current();
        List<String> roles = roles();
        boolean inRole =
                task.getCandidates().stream().map(IdentityLink::getGroupId).anyMatch(roles::contains);
        boolean free = task.getAssignee() == null || task.getAssignee().equals(login);
        if (!inRole || !free) {
            throw new AuthorizationException(login, "TASK_WORK", "Task", task.getId());
        }
        return login;
    }

    private static List<String> roles() {
        return authentication().map(Authentication::getGroupIds).orElse(List.of());
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(Context.getCommandContext().getAuthentication());
    }
}
