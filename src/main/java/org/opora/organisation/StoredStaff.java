package org.opora.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opora.engine.Roles;
import org.opora.security.StaffPasswords;
import org.opora.security.StaffSessions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rows of staff with their roles and organisations. */
@Component
class StoredStaff implements StaffRegister, StaffPasswords {

    private final JdbcClient jdbc;
    private final CachedStaffDirectory directory;
    private final StaffSessions sessions;
    private final ApplicationEventPublisher events;

    StoredStaff(
            JdbcClient jdbc, CachedStaffDirectory directory, StaffSessions sessions, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.sessions = sessions;
        this.events = events;
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
        giveWork(staff.login(), staff.roles(), staff.organisations());
        directory.forget();
    }

    @Override
    @Transactional
    public boolean reassign(String login, Set<String> roles, Set<String> organisations) {
        if (!roles.contains(Roles.ADMINISTRATOR)) {
            leaveAnAdministrator(login);
        }
        boolean works = jdbc.sql("select 1 from organisation.staff where login = :login and active for update")
                .param("login", login)
                .query(Integer.class)
                .optional()
                .isPresent();
        if (works) {
            List.of("staff_role", "staff_organisation")
                    .forEach(table -> jdbc.sql("delete from organisation." + table + " where login = :login")
                            .param("login", login)
                            .update());
            giveWork(login, roles, organisations);
            directory.forget();
        }
        return works;
    }

    @Override
    @Transactional
    public void dismiss(String login) {
        leaveAnAdministrator(login);
        jdbc.sql("update organisation.staff set active = false where login = :login")
                .param("login", login)
                .update();
        sessions.end(login);
        directory.forget();
        events.publishEvent(new StaffDismissed(login));
    }

    @Override
    @Transactional
    public void changePassword(String login, String passwordHash) {
        jdbc.sql("update organisation.staff set password_hash = :hash where login = :login")
                .param("hash", passwordHash)
                .param("login", login)
                .update();
        sessions.end(login);
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

    /** Held until the end of the transaction, so that two administrators cannot dismiss each other in the same moment. */
    private void leaveAnAdministrator(String leaver) {
        List<String> administrators = jdbc.sql("""
                select s.login from organisation.staff s join organisation.staff_role r on r.login = s.login
                where s.active and r.role = :role order by s.login for update of s""")
                .param("role", Roles.ADMINISTRATOR)
                .query(String.class)
                .list();
        if (administrators.equals(List.of(leaver))) {
            throw new LastAdministrator();
        }
    }

    private void giveWork(String login, Set<String> roles, Set<String> organisations) {
        insertAll("insert into organisation.staff_role values (:login, :code)", login, roles);
        insertAll("insert into organisation.staff_organisation values (:login, :code)", login, organisations);
    }

    private void insertAll(String sql, String login, Set<String> codes) {
        for (String code : codes) {
            jdbc.sql(sql).param("login", login).param("code", code).update();
        }
    }
}
