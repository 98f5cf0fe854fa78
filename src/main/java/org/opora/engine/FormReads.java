package org.opora.engine;

/** Told of each form that a person opens filled in from the case file. Implemented by the security module. */
public interface FormReads {

    /**
     * @param subject number of the case, or the organisation whose people a start form offers
     * @param form id of the form, e.g. {@code survey-home}
     * @param place id of the task whose form it is, or of the process it starts
     */
    void opened(String login, String subject, String form, String place);
}
