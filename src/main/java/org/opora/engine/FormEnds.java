package org.opora.engine;

/**
 * Told when a form need not be filled in any more, in the transaction that makes it so: with it, or not at all.
 * Implemented by whoever keeps what people have begun to write.
 */
public interface FormEnds {

    /** The task is done, or the process has withdrawn it. */
    void ended(String task);

    /**
     * Somebody has begun a process by its form.
     *
     * @param process key of the model
     */
    void begun(String process, String login);
}
