package org.opora.organisation;

import java.util.Optional;
import java.util.Set;

/** Who is hired and who leaves. */
public interface StaffRegister {

    /** @throws org.springframework.dao.DuplicateKeyException if the login is taken, by a leaver too */
    void hire(NewStaff staff);

    /**
     * Gives other work. Sessions stay and have the new rights, on other nodes within half a minute.
     *
     * @return false if nobody with this login works here
     * @throws LastAdministrator if nobody else would be administrator
     */
    boolean reassign(String login, Set<String> roles, Set<String> organisations);

    /**
     * The person is logged out everywhere and can no longer log in; what he signed stays.
     *
     * @throws LastAdministrator if nobody else is administrator
     */
    void dismiss(String login);

    /** Gives a new encoded password, and logs out whoever came in with the old one. */
    void changePassword(String login, String passwordHash);

    Optional<String> findPasswordHash(String login);
}
