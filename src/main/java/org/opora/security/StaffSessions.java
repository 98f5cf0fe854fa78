package org.opora.security;

/** The sessions of people who are logged in, on whichever node. */
public interface StaffSessions {

    /** Whoever uses one of the person's sessions next has to log in again. */
    void end(String login);
}
