package org.opora.engine;

/** The owner of a task is the curator of its case, whoever holds the task (ADR 0017). */
public interface TaskOwners {

    /** Makes this curator the owner of every open task of the case. Joins the caller's transaction. */
    void hand(String caseNumber, String curator);
}
