package org.opora.engine;

import java.util.Optional;

/** A task's form, or a form that starts a process, that a person opens or submits. */
public interface OpenedForm {

    /** Id of the form, e.g. {@code survey-home}. */
    String form();

    /** Empty for a form that starts a process: the person says there which case it is about. */
    String caseNumber();

    /** Organisation that owns the case, or that of the person who starts a process. */
    String organisation();

    <T> Optional<T> variable(ProcessVariable<T> variable);
}
