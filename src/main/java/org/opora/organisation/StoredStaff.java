package org.opora.organisation;

import java.util.Optional;
import java.util.Set;
import org.opora.security.StaffPasswords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of staff with their roles and organisations. */
@Component
class StoredStaff implements StaffRegister, StaffPasswords {

    private final JdbcClient jdbc;
    private final CachedStaffDirectory directory;

    StoredStaff(JdbcClient jdbc, CachedStaffDirectory directory) {
        this.jdbc = jdbc;
        this.directory = directory;
    }

    @Override
    @Transactional
    public void hire(NewStaff staff) {
        jdbc.sql("insert into organisation.staff values (:login, :firstName, :lastName, :passwordHash, true)")
                .param("login", staff.login())
                .param("firstName", staff.firstName())
                .param("lastName", staff.lastName())
                .param("passwordHash", staff.passwordHash())
                .update();
        insertAll("insert into organisation.staff_role values (:login, :code)", staff.login(), staff.roles());
        insertAll(
                "insert into organisation.staff_organisation values (:login, :code)",
                staff.login(),
                staff.organisations());
        directory.forget();
    }

    @Override
    public void dismiss(String login) {
        jdbc.sql("update organisation.staff set active = false where login = :login")
                .param("login", login)
                .update();
        directory.forget();
    }

    @Override
    public void changePassword(String login, String passwordHash) {
        jdbc.sql("update organisation.staff set password_hash = :hash where login = :login")
                .param("hash", passwordHash)
                .param("login", login)
                .update();
    }

    @Override
    public Optional<String> findPasswordHash(String login) {
        return jdbc.sql("""
                select password_hash from organisation.staff
                where login = :login and active and password_hash is not null
                """).param("login", login).query(String.class).optional();
    }

    @Override
    public Optional<String> hashOf(String login) {
        return findPasswordHash(login);
    }

    private void insertAll(String sql, String login, Set<String> codes) {
        for (String code : codes) {
            jdbc.sql(sql).param("login", login).param("code", code).update();
        }
    }
}
