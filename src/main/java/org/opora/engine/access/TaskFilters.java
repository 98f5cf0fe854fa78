package org.opora.engine.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.task.TaskQuery;
import org.opora.engine.Roles;
import org.opora.engine.StartUpLock;
import org.opora.engine.TaskLists;
import org.opora.engine.Words;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * The lists of tasks that Tasklist shows on its left side, made anew at every start so that nobody has to keep them. One
 * that is no longer shipped goes. Organisations need no condition: nobody sees tasks of others.
 */
@Component
class TaskFilters implements SmartInitializingSingleton {

    private static final String ME = "${currentUser()}";
    private static final String MY_ROLES = "${currentUserGroups()}";
    private static final List<String> CURATORS = List.of(Roles.CURATOR);
    private static final List<String> SUPERVISORS = List.of(Roles.SUPERVISOR);
    private static final List<String> READERS = List.of(Roles.INTAKE, Roles.CURATOR, Roles.SUPERVISOR, Roles.SECRETARY);
    private static final List<String> TOLD_OF_LATE_STEPS = List.of(Roles.SUPERVISOR, Roles.MANAGER);

    /** Above the priority that every task begins with. */
    private static final int RAISED = 51;

    /** Tasklist puts the list with the least priority on top, and opens it. */
    private static final int ON_TOP = -100;

    private static final int STEP = 10;

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
        List<Shipped> lists = lists();
        for (int place = 0; place < lists.size(); place++) {
            ship(lists.get(place), ON_TOP + STEP * place);
        }
        withdrawAllBut(lists.stream().map(Shipped::key).collect(Collectors.toSet()));
    }

    /** From the top to the bottom. */
    private List<Shipped> lists() {
        return List.of(
                new Shipped("today", READERS, mineOrMyRoles().dueBeforeExpression("${endOfToday()}")),
                new Shipped("overdue", READERS, mineOrMyRoles().dueBeforeExpression("${now()}")),
                new Shipped("week", READERS, mineOrMyRoles().dueBeforeExpression("${endOfWeek()}")),
                new Shipped("mine", READERS, tasks.createTaskQuery().taskAssigneeExpression(ME)),
                new Shipped("families", CURATORS, tasks.createTaskQuery().taskOwnerExpression(ME)),
                new Shipped("unassigned", READERS, tasks.createTaskQuery().taskCandidateGroupInExpression(MY_ROLES)),
                new Shipped("team", SUPERVISORS, heldByOthers()),
                new Shipped("late", TOLD_OF_LATE_STEPS, raisedToMyRoles()));
    }

    private TaskQuery mineOrMyRoles() {
        return tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression(ME)
                .taskCandidateGroupInExpression(MY_ROLES)
                .endOr();
    }

    /** The engine's query has no method for this expression, but takes it. */
    private TaskQuery heldByOthers() {
        TaskQueryImpl query = (TaskQueryImpl) tasks.createTaskQuery().taskAssigned();
        query.addExpression("taskAssigneeNotIn", "${me()}");
        return query;
    }

    /** Whoever holds them: the calendar raises a late step and adds those who answer for it. */
    private TaskQuery raisedToMyRoles() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression(MY_ROLES)
                .includeAssignedTasks()
                .taskMinPriority(RAISED);
    }

    private void ship(Shipped list, int priority) {
        Filter filter = shipped(list.key()).orElseGet(() -> filters.newTaskFilter(list.key()));
        filter.setName(words.of("filter", list.key()));
        filter.setQuery(list.query().orderByDueDate().asc());
        filter.setProperties(Map.of(
                TaskLists.KEY,
                list.key(),
                "priority",
                priority,
                "refresh",
                true,
                "description",
                words.of("filter.description", list.key())));
        filters.saveFilter(filter);
        list.readers().forEach(role -> letRead(role, filter.getId()));
    }

    private Optional<Filter> shipped(String key) {
        return filters.createFilterQuery().list().stream()
                .filter(filter -> TaskLists.key(filter.getProperties())
                        .filter(key::equals)
                        .isPresent())
                .findFirst();
    }

    private void withdrawAllBut(Set<String> keys) {
        filters.createFilterQuery().list().stream()
                .filter(filter -> TaskLists.key(filter.getProperties())
                        .filter(key -> !keys.contains(key))
                        .isPresent())
                .forEach(filter -> filters.deleteFilter(filter.getId()));
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

    /**
     * A list of tasks.
     *
     * @param key of its words, and what it is known by from one start to the next
     * @param readers roles that see it
     */
    private record Shipped(String key, List<String> readers, TaskQuery query) {}
}
