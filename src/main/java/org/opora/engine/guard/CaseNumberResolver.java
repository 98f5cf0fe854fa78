package org.opora.engine.guard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** Resolves {@code execution.processBusinessKey}, by which a called process gets its caller's case number. */
class CaseNumberResolver extends ReadOnlyResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, Object property) {
        if (base instanceof DelegateExecution execution && "processBusinessKey".equals(property)) {
            context.setPropertyResolved(true);
            return execution.getProcessBusinessKey();
        }
        return null;
    }
}
