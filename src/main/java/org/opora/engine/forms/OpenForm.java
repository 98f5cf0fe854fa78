package org.opora.engine.forms;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.opora.engine.OpenedForm;
import org.opora.engine.ProcessVariable;

/** The form of a task, read from the engine. */
record OpenForm(String form, String caseNumber, String organisation, VariableScope scope) implements OpenedForm {

    @Override
    public <T> Optional<T> variable(ProcessVariable<T> variable) {
        return variable.find(scope);
    }
}
