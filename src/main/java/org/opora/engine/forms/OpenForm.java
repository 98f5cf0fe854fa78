package org.opora.engine.forms;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;
import org.opora.engine.OpenedForm;
import org.opora.engine.ProcessVariable;

/**
 * The form of a task or of a start, read from the engine.
 *
 * @param caseNumber empty for a start form, which is about no case yet
 * @param scope null while nothing has been started
 */
record OpenForm(
        String form,
        String caseNumber,
        String organisation,
        @Nullable VariableScope scope) implements OpenedForm {

    /** A form that starts a process, shown to or signed by staff of this organisation. */
    static OpenForm toStart(String form, String organisation) {
        return new OpenForm(form, "", organisation, null);
    }

    @Override
    public <T> Optional<T> variable(ProcessVariable<T> variable) {
        return Optional.ofNullable(scope).flatMap(variable::find);
    }
}
