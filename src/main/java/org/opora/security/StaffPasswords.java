package org.opora.security;

import java.util.Optional;

/** Password hashes of staff with an own password. Implemented by the organisation module. */
public interface StaffPasswords {

    /** Hash in Spring Security's form, e.g. {@code {bcrypt}…}; empty if there is no such active person. */
    Optional<String> hashOf(String login);
}
