package org.opora.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who begins to work here.
 *
 * @param passwordHash encoded with its algorithm, absent where another system checks passwords
 * @param roles codes of {@link org.opora.engine.Roles}
 * @param organisations ids of the organisations the person works for
 */
public record NewStaff(
        String login,
        String firstName,
        String lastName,
        @Nullable String passwordHash,
        Set<String> roles,
        Set<String> organisations) {

    /** Hides names and password. */
    @Override
    public String toString() {
        return "NewStaff[" + login + "]";
    }
}
