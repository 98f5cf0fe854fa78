package org.opora.registry;

import java.util.Set;
import org.opora.security.CurrentStaff;
import org.springframework.stereotype.Component;

/** Which families the caller may see: those of his organisations; background work sees all. */
@Component
class Sight {

    private static final String BACKGROUND = "system";

    private final CurrentStaff currentStaff;

    Sight(CurrentStaff currentStaff) {
        this.currentStaff = currentStaff;
    }

    String login() {
        return currentStaff.login();
    }

    boolean reaches(String organisation) {
        return unlimited() || currentStaff.sees(organisation);
    }

    boolean unlimited() {
        return currentStaff.login().equals(BACKGROUND);
    }

    Set<String> organisations() {
        return currentStaff.organisations();
    }
}
