package org.opora.security;

import java.util.Set;

/** The person behind the current request; {@code system} with no roles behind background work. */
public interface CurrentStaff {

    String login();

    Set<String> roles();

    /** Ids of organisations whose cases this person sees. */
    Set<String> organisations();

    default boolean sees(String organisation) {
        return organisations().contains(organisation);
    }
}
