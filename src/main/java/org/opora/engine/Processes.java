package org.opora.engine;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts processes and brings messages to them. Joins the caller's transaction. */
public interface Processes {

    /** Starts the process that begins with this message, as an episode of the case. */
    void start(String message, String caseNumber, String organisation, Map<String, @Nullable Object> variables);

    /**
     * Brings a message to the one step of the case that waits for it.
     *
     * @return false if no step waits for it now
     */
    boolean tell(String message, String caseNumber, Map<String, @Nullable Object> variables);

    /** As {@link #tell(String, String, Map)}, to the called process whose variable has this value. */
    boolean tell(String message, Recipient recipient, Map<String, @Nullable Object> variables);

    /**
     * Tells the case of something that happened. The variables belong to the branch that the message opens, so that two
     * happenings of a kind do not mix.
     *
     * @return false if no step waits for it now
     */
    boolean report(String message, String caseNumber, Map<String, @Nullable Object> variables);

    /** True while a step of the case waits for this message. */
    boolean awaits(String message, String caseNumber);

    /** One of several called processes of a case, told apart by a variable of its own. */
    record Recipient(String caseNumber, ProcessVariable<String> variable, String value) {}
}
