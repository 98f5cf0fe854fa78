package org.opora.engine;

/** Takes a signed form into a module. Runs in the transaction that completes the task, before the ledger entry. */
public interface FormListener {

    /** Id of the form this listener takes, e.g. {@code survey-home}. */
    String form();

    /**
     * @throws FieldRefused if a field breaks a rule the form itself cannot express; nothing is stored and the task stays
     */
    void submitted(Submission submission);
}
