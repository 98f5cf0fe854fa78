package org.opora.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opora.engine.Roles;
import org.opora.engine.StaffDirectory;
import org.opora.security.StaffPasswords;
import org.opora.testing.domain.DomainTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class StaffDirectoryTests {

    @Autowired
    Organisations organisations;

    @Autowired
    StaffRegister register;

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffPasswords passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void twoCentresAndAMinistryAreOpen() {
        organisations.open(new Organisation("north", "North centre", Organisation.Kind.CENTRE, "76701000"));
        organisations.open(new Organisation("south", "South centre", Organisation.Kind.CENTRE, null));
        organisations.open(new Organisation("ministry", "Ministry", Organisation.Kind.MINISTRY, null));
    }

    @Test
    void findsWhoWasHired() {
        hire("anna", Roles.CURATOR, "north");

        StaffDirectory.Staff anna = directory.find("anna").orElseThrow();
        assertThat(anna.name()).isEqualTo("Anna Petrova");
        assertThat(anna.roles()).containsExactly("curator");
        assertThat(anna.organisations()).containsExactly("north");
        assertThat(passwords.hashOf("anna")).contains("{noop}x");
    }

    @Test
    void showsAMinistryAllOrganisationsItsOwnFirst() {
        hire("boss", Roles.MANAGER, "ministry");

        assertThat(directory.find("boss").orElseThrow().organisations())
                .startsWith("ministry")
                .containsExactlyInAnyOrder("ministry", "north", "south");
    }

    @Test
    void locksOutWhoHasLeft() {
        hire("anna", Roles.CURATOR, "north");
        register.dismiss("anna");

        assertThat(directory.find("anna")).isEmpty();
        assertThat(passwords.hashOf("anna")).isEmpty();
        assertThatExceptionOfType(DuplicateKeyException.class).isThrownBy(() -> hire("anna", Roles.CURATOR, "north"));
    }

    @Test
    void keepsTheLastAdministrator() {
        hire("first", Roles.ADMINISTRATOR, "ministry");
        hire("second", Roles.ADMINISTRATOR, "ministry");
        register.dismiss("first");

        assertThatExceptionOfType(LastAdministrator.class).isThrownBy(() -> register.dismiss("second"));
        assertThatExceptionOfType(LastAdministrator.class)
                .isThrownBy(() -> register.reassign("second", Set.of(Roles.CURATOR), Set.of("north")));
        assertThat(directory.find("second")).isPresent();
        assertThat(register.reassign("second", Set.of(Roles.ADMINISTRATOR, Roles.MANAGER), Set.of("ministry")))
                .isTrue();
    }

    @Test
    void asksTheDatabaseAtMostTwiceAMinute() {
        hire("anna", Roles.CURATOR, "north");
        assertThat(directory.find("anna")).isPresent();
        jdbc.sql("update organisation.staff set active = false").update();

        assertThat(directory.find("anna")).isPresent();
    }

    @Test
    void refusesTheLoginOfBackgroundWork() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> hire("system", Roles.CURATOR, "north"));
    }

    private void hire(String login, String role, String organisation) {
        register.hire(new NewStaff(login, "Anna", "Petrova", "{noop}x", Set.of(role), Set.of(organisation)));
    }
}
