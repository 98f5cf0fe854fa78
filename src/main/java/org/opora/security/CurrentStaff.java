package org.opora.security;

import java.util.Set;
import org.opora.engine.Roles;

/** The person behind the current request; {@code system} with no roles behind background work. */
public interface CurrentStaff {

    String login();

    Set<String> roles();

    /** Ids of organisations whose cases this person sees. */
    Set<String> organisations();

    /** True for roles that may read case files at all. */
    default boolean readsCaseFiles() {
        return roles().stream().anyMatch(Roles.CASE_READERS::contains);
    }

    default boolean sees(String organisation) {
        return organisations().contains(organisation);
    }
}
