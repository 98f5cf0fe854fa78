package org.opora.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.springframework.beans.factory.InitializingBean;

/** The staff of two centres, with the logins of the demo; password = login. */
public final class TestStaff implements InitializingBean {

    public static final String CHITA = "chita-centre";
    public static final String OMSK = "omsk-centre";

    private static final Map<String, String> ROLES = Map.of(
            "intake", Roles.INTAKE,
            "curator", Roles.CURATOR,
            "supervisor", Roles.SUPERVISOR,
            "secretary", Roles.SECRETARY,
            "manager", Roles.MANAGER,
            "analyst", Roles.ANALYST,
            "admin", Roles.ADMINISTRATOR,
            "auditor", Roles.AUDITOR);

    private final Organisations organisations;
    private final StaffRegister register;

    TestStaff(Organisations organisations, StaffRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    @Override
    public void afterPropertiesSet() {
        List.of(CHITA, OMSK)
                .forEach(id -> organisations.open(new Organisation(id, id, Organisation.Kind.CENTRE, null)));
        ROLES.forEach((login, role) -> hire(login, role, CHITA));
        hire("curator2", Roles.CURATOR, OMSK);
        hire("supervisor2", Roles.SUPERVISOR, OMSK);
    }

    private void hire(String login, String role, String organisation) {
        register.hire(new NewStaff(login, "Test", login, "{noop}" + login, Set.of(role), Set.of(organisation)));
    }
}
