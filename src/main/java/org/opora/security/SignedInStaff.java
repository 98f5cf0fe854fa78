package org.opora.security;

import java.util.Optional;
import java.util.Set;
import org.opora.engine.EngineLogin;
import org.opora.engine.StaffDirectory;
import org.opora.engine.StaffDirectory.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who logged in, or on whose behalf the engine works. */
@Component
class SignedInStaff implements CurrentStaff {

    private static final String SYSTEM = "system";

    private final EngineLogin engine;
    private final ObjectProvider<StaffDirectory> directory;

    SignedInStaff(EngineLogin engine, ObjectProvider<StaffDirectory> directory) {
        this.engine = engine;
        this.directory = directory;
    }

    @Override
    public String login() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && !(authentication instanceof AnonymousAuthenticationToken)) {
            return authentication.getName();
        }
        return engine.login().orElse(SYSTEM);
    }

    @Override
    public Set<String> roles() {
        return staff().map(Staff::roles).orElse(Set.of());
    }

    @Override
    public Set<String> organisations() {
        return staff().map(staff -> Set.copyOf(staff.organisations())).orElse(Set.of());
    }

    private Optional<Staff> staff() {
        return directory.getObject().find(login());
    }
}
