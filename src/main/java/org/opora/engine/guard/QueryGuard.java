package org.opora.engine.guard;

import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
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
        }
        return next.execute(command);
    }

    /** @throws BadUserRequestException if the query holds an expression */
    static void check(Object query) {
        if (query instanceof TaskQueryImpl tasks && tasks.getQueries() != null) {
            tasks.getQueries().forEach(QueryGuard::checkExpressions);
        }
        if (query instanceof AbstractQuery<?, ?> any) {
            checkExpressions(any);
        }
    }

    private static void checkExpressions(AbstractQuery<?, ?> query) {
        if (!HARMLESS.containsAll(query.getExpressions().values())) {
            throw new BadUserRequestException("expressions are not allowed in queries");
        }
    }

    private static Filter filterOf(SaveFilterCmd command) {
        var field = ReflectionUtils.findField(SaveFilterCmd.class, "filter");
        if (field == null) {
            throw new IllegalStateException("the engine's filter command has no filter");
        }
        ReflectionUtils.makeAccessible(field);
        return (Filter) java.util.Objects.requireNonNull(ReflectionUtils.getField(field, command));
    }
}
