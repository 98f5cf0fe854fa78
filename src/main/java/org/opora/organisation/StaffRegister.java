package org.opora.organisation;

import java.util.Optional;

/** Who is hired and who leaves. */
public interface StaffRegister {

    /** @throws org.springframework.dao.DuplicateKeyException if the login is taken, by a leaver too */
    void hire(NewStaff staff);

    /** The person can no longer log in; what he signed stays. Other nodes notice within half a minute. */
    void dismiss(String login);

    /** Gives a new encoded password. */
    void changePassword(String login, String passwordHash);

    Optional<String> findPasswordHash(String login);
}
