package org.opora.engine;

/** Told of each form that a person opens filled in from the case file. Implemented by the security module. */
public interface FormReads {

    /**
     * @param form id of the form, e.g. {@code survey-home}
     * @param task id of the task whose form it is
     */
    void opened(String login, String caseNumber, String form, String task);
}
