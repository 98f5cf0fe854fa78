package org.opora.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works here. Implemented by the organisation module; the engine keeps no users of its own. */
public interface StaffDirectory {

    Optional<Staff> find(String login);

    List<Staff> all();

    /** Names of all organisations by id. */
    Map<String, String> organisations();

    /**
     * @param roles codes of roles, which are the engine's groups
     * @param organisations ids of the organisations whose cases this person sees, which are the engine's tenants
     */
    record Staff(String login, String firstName, String lastName, Set<String> roles, List<String> organisations) {

        public String name() {
            return (firstName + " " + lastName).strip();
        }
    }
}
