package org.opora.engine;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A form that a person has just signed, checked against its own rules and about to become an entry of the case file.
 *
 * <p>{@link #set} hands codes to the process; they are written in the same transaction.
 */
public interface Submission {

    /** Id of the form, e.g. {@code survey-home}. */
    String form();

    /** Deployment that holds the form exactly as it was shown. */
    String formDeployment();

    /** Case number, which is the business key of the process. */
    String caseNumber();

    /** Id of the process definition, e.g. {@code IntakeProcess}. */
    String process();

    /** Id of the step in the model, e.g. {@code Task_SurveyHome}. */
    String step();

    /** Id of the task, absent for a start form. */
    @Nullable
    String task();

    /** Login of the person who signed. */
    String signedBy();

    /** Organisation that owns the case. */
    String organisation();

    Instant signedAt();

    Fields fields();

    <T> Optional<T> variable(ProcessVariable<T> variable);

    <T> void set(ProcessVariable<T> variable, @Nullable T value);
}
