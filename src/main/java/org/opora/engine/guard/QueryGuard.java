package org.opora.engine.guard;

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
 * forgets to look (CVE-2026-109432). Only "the current user", "his groups" and "now" are let through, for the shipped filters.
 */
public class QueryGuard extends CommandInterceptor {

    private static final Set<String> HARMLESS = Set.of("${currentUser()}", "${currentUserGroups()}", "${now()}");

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
        if (query instanceof AbstractQuery<?, ?> any) {
            checkExpressions(any);
        }
        if (query instanceof TaskQueryImpl tasks) {
            // a query of tasks is the first of its own alternatives
            tasks.getQueries().stream()
                    .filter(alternative -> alternative != tasks)
                    .forEach(QueryGuard::check);
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
