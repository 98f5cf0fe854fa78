package org.opora.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opora.engine.Roles;
import org.opora.engine.StartUpLock;
import org.opora.engine.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** The lists of tasks that Tasklist shows on its left side, made anew at every start so that nobody has to keep them. */
@Component
class TaskFilters implements SmartInitializingSingleton {

    /** Marks a filter as shipped. */
    private static final String KEY = "opora";

    private static final String ME = "${currentUser()}";
    private static final String MY_ROLES = "${currentUserGroups()}";
    private static final List<String> SUPERVISORS = List.of(Roles.SUPERVISOR);
    private static final List<String> READERS = List.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    private static final List<String> TOLD_OF_LATE_STEPS = List.of(Roles.SUPERVISOR, Roles.MANAGER);

    /** Above the priority that every task begins with. */
    private static final int RAISED = 51;

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService grants;
    private final Words words;
    private final StartUpLock lock;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService grants, Words words, StartUpLock lock) {
        this.lock = lock;
        this.filters = filters;
        this.tasks = tasks;
        this.grants = grants;
        this.words = words;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::ship);
    }

    private void ship() {
        ship("mine", -30, READERS, tasks.createTaskQuery().taskAssigneeExpression(ME));
        ship("role", -20, READERS, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_ROLES));
        ship("overdue", -10, READERS, mineOrMyRoles().dueBeforeExpression("${now()}"));
        ship("late", -5, TOLD_OF_LATE_STEPS, raisedToMyRoles());
        ship("staff", 0, SUPERVISORS, tasks.createTaskQuery().taskAssigned());
    }

    /** Whoever holds them: the calendar raises a late step and adds those who answer for it. */
    private TaskQuery raisedToMyRoles() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_ROLES)
                .includeAssignedTasks()
                .taskMinPriority(RAISED);
    }

    private TaskQuery mineOrMyRoles() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_ROLES)
                .endOr();
    }

    private void ship(String key, int priority, List<String> readers, TaskQuery query) {
        Filter filter = shipped(key).orElseGet(() -> filters.newTaskFilter(key));
        filter.setName(words.of("filter", key));
        filter.setQuery(query.orderByDueDate().asc());
        filter.setProperties(Map.of(
                KEY, key, "priority", priority, "refresh", true, "description", words.of("filter.description", key)));
        filters.saveFilter(filter);
        readers.forEach(role -> letRead(role, filter.getId()));
    }

    private Optional<Filter> shipped(String key) {
        return filters.createFilterQuery().list().stream()
                .filter(filter -> filter.getProperties() != null
                        && key.equals(filter.getProperties().get(KEY)))
                .findFirst();
    }

    private void letRead(String role, String filter) {
        boolean granted = grants.createAuthorizationQuery()
                        .groupIdIn(role)
                        .resourceType(Resources.FILTER)
                        .resourceId(filter)
                        .count()
                > 0;
        if (!granted) {
            Authorization grant = grants.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setGroupId(role);
            grant.setResource(Resources.FILTER);
            grant.setResourceId(filter);
            grant.addPermission(Permissions.READ);
            grants.saveAuthorization(grant);
        }
    }
}
