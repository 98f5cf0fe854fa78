package org.opora.engine.guard;

import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves the name of a delegate. */
class DelegateResolver extends ReadOnlyResolver {

    private final DelegateBeans delegates;

    DelegateResolver(DelegateBeans delegates) {
        this.delegates = delegates;
    }

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base == null && delegates.names().contains(property.toString())) {
            context.setPropertyResolved(true);
            return delegates.get(property.toString());
        }
        return null;
    }
}
