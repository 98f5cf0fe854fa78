package org.opora.careleaver.intake;

import java.util.Set;
import org.opora.engine.Roles;
import org.opora.organisation.NewStaff;
import org.opora.organisation.Organisation;
import org.opora.organisation.Organisations;
import org.opora.organisation.StaffRegister;
import org.springframework.beans.factory.InitializingBean;

/** Two institutions with their staff; password = login. */
public final class TestHomes implements InitializingBean {

    public static final String SEVENTH = "home-7";
    public static final String EIGHTH = "home-8";

    private final Organisations organisations;
    private final StaffRegister register;

    TestHomes(Organisations organisations, StaffRegister register) {
        this.organisations = organisations;
        this.register = register;
    }

    @Override
    public void afterPropertiesSet() {
        organisations.open(new Organisation(SEVENTH, "Детский дом № 7", Organisation.Kind.INSTITUTION, null));
        organisations.open(new Organisation(EIGHTH, "Детский дом № 8", Organisation.Kind.INSTITUTION, null));
        hire("intake7", Roles.INTAKE, SEVENTH);
        hire("colleague7", Roles.INTAKE, SEVENTH);
        hire("head7", Roles.SUPERVISOR, SEVENTH);
        hire("curator7", Roles.CURATOR, SEVENTH);
        hire("admin7", Roles.ADMINISTRATOR, SEVENTH);
        hire("intake8", Roles.INTAKE, EIGHTH);
        hire("intake78", Roles.INTAKE, SEVENTH, EIGHTH);
    }

    private void hire(String login, String role, String... homes) {
        register.hire(new NewStaff(login, "Test", login, "{noop}" + login, Set.of(role), Set.of(homes)));
    }
}
