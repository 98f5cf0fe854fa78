package org.opora.security;

import java.util.Optional;

/** Where encoded passwords of staff are kept. Implemented by the organisation module. */
public interface StaffPasswords {

    /** The encoded password, with its algorithm; empty for unknown logins, leavers and those who log in elsewhere. */
    Optional<String> hashOf(String login);
}
