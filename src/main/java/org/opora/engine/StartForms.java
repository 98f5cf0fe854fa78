package org.opora.engine;

import java.util.Map;
import java.util.Set;

/** Starts processes by their forms in the name of a person, as Tasklist does: checked, signed and filed alike. */
public interface StartForms {

    /**
     * @param process id of the process, e.g. {@code HelpRequestProcess}
     * @param fields by key of the form
     * @param answer variable of the new process that the caller wants to know
     * @return its value
     * @throws FormRefused if a field breaks a rule; nothing is started then
     */
    String sign(String process, Signer signer, Map<String, Object> fields, ProcessVariable<String> answer);

    /** @param organisation of the signer that is to own what is started */
    record Signer(String login, Set<String> roles, String organisation) {}
}
