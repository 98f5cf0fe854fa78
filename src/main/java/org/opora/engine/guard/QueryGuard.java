package org.opora.engine.guard;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Refuses expressions in queries at every depth, also inside alternatives ({@code orQueries}), where the engine itself
 * forgets to look (CVE-2026-109432). Only "the current user", "his groups", "now" and the ends of today and of the week are let through, for the shipped filters.
 */
public class QueryGuard extends CommandInterceptor {

    private static final Set<String> HARMLESS = Set.of(
            "${currentUser()}", "${currentUserGroups()}", "${me()}", "${now()}", "${endOfToday()}", "${endOfWeek()}");

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AbstractQuery<?, ?> query) {
            check(query);
        } else if (command instanceof SaveFilterCmd save) {
            check(filterOf(save).getQuery());
        } else if (command instanceof AbstractExecuteFilterCmd execute) {
            check(field(AbstractExecuteFilterCmd.class, "extendingQuery", execute));
        }
        return next.execute(command);
    }

    /** @throws BadUserRequestException if the query holds an expression */
    static void check(@Nullable Object query) {
        check(query, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** A query of tasks stands in the list of its own alternatives, and they share that list with it. */
    private static void check(@Nullable Object query, Set<Object> seen) {
        if (query instanceof AbstractQuery<?, ?> any && seen.add(any)) {
            checkExpressions(any);
            if (any instanceof TaskQueryImpl tasks) {
                tasks.getQueries().forEach(alternative -> check(alternative, seen));
            }
        }
    }

    private static void checkExpressions(AbstractQuery<?, ?> query) {
        if (!HARMLESS.containsAll(query.getExpressions().values())) {
            throw new BadUserRequestException("expressions are not allowed in queries");
        }
    }

    private static Filter filterOf(SaveFilterCmd command) {
        return (Filter) Objects.requireNonNull(field(SaveFilterCmd.class, "filter", command));
    }

    private static @Nullable Object field(Class<?> type, String name, Object command) {
        var field = Objects.requireNonNull(ReflectionUtils.findField(type, name), "the engine's command has changed");
        ReflectionUtils.makeAccessible(field);
        return ReflectionUtils.getField(field, command);
    }
}
