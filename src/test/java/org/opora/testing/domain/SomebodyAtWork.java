package org.opora.testing.domain;

import java.util.Set;
import org.opora.security.CurrentStaff;

/** Whoever a test says is at work. */
public class SomebodyAtWork implements CurrentStaff {

    private String login = "system";
    private Set<String> roles = Set.of();
    private Set<String> organisations = Set.of();

    public void is(String newLogin, String role, String... newOrganisations) {
        login = newLogin;
        roles = Set.of(role);
        organisations = Set.of(newOrganisations);
    }

    public void isNobody() {
        login = "system";
        roles = Set.of();
        organisations = Set.of();
    }

    @Override
    public String login() {
        return login;
    }

    @Override
    public Set<String> roles() {
        return roles;
    }

    @Override
    public Set<String> organisations() {
        return organisations;
    }
}
