package org.opora.engine;

import java.util.Optional;

/** A task's form that a person opens or submits. */
public interface OpenedForm {

    /** Id of the form, e.g. {@code survey-home}. */
    String form();

    String caseNumber();

    /** Organisation that owns the case. */
    String organisation();

    <T> Optional<T> variable(ProcessVariable<T> variable);
}
