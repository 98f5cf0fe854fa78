package org.opora.engine;

/** Lets more people see a task that is late. */
public interface LateTasks {

    /**
     * Makes the role a candidate for the task, whoever holds it, and raises its priority. Joins the caller's transaction.
     */
    Result raise(String task, String role, int priority);

    /** What became of it. */
    enum Result {
        RAISED,
        /** The step is done or was interrupted. */
        ENDED,
        /** Its process is suspended, so nothing about it may change now. */
        SUSPENDED
    }
}
