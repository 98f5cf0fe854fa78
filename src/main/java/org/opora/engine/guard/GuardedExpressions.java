package org.opora.engine.guard;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * Evaluates expressions without any way into Java: names resolve to process variables and to delegates, and no resolver
 * for properties or methods of objects exists. This holds wherever an expression comes from, be it a model, a stored
 * filter or a query (CVE-2026-109432).
 */
public class GuardedExpressions extends JuelExpressionManager {

    private final DelegateBeans delegates;
    private final ZoneId zone;

    /** @param zone of the region, which decides where a day ends */
    public GuardedExpressions(DelegateBeans delegates, ZoneId zone) {
        this.delegates = delegates;
        this.zone = zone;
        try {
            addFunction("codes", GuardedExpressions.class.getMethod("codes", String.class));
            for (String name : List.of("endOfToday", "endOfWeek", "me")) {
                addFunction(name, ListFunctions.class.getMethod(name));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Function {@code codes(variable)} of models: the codes of a comma-separated list. */
    public static List<String> codes(String list) {
        return list == null || list.isBlank() ? List.of() : Arrays.asList(list.split(","));
    }

    ZoneId zone() {
        return zone;
    }

    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver resolvers = new CompositeELResolver();
        resolvers.add(new CaseNumberResolver());
        resolvers.add(new VariableScopeElResolver());
        resolvers.add(new VariableContextElResolver());
        resolvers.add(new DelegateResolver(delegates));
        return resolvers;
    }
}
