package org.opora.engine;

/** Troubles of a waiting step that staff see and retry in Cockpit. Joins the caller's transaction. */
public interface Incidents {

    /**
     * @param where the called process that waits
     * @param step id of the waiting step in the model
     * @param code of the trouble, e.g. {@code referral.undeliverable}; never words about people
     */
    void raise(Processes.Recipient where, String step, String code);

    /** Takes the incidents with this code back; does nothing if there is none. */
    void settle(Processes.Recipient where, String code);
}
