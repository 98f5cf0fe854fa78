package org.opora.referral.link;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which agency a login with the role {@code agency} works for. */
@Component
public class AgencyStaff {

    private final JdbcClient jdbc;

    AgencyStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> agencyOf(String login) {
        return jdbc.sql("select agency from referral.agency_staff where login = :login")
                .param("login", login)
                .query(String.class)
                .optional();
    }

    /** The login works for this agency from now on, and for no other. */
    public void assign(String login, String agency) {
        jdbc.sql("insert into referral.agency_staff values (:login, :agency)"
                        + " on conflict (login) do update set agency = excluded.agency")
                .param("login", login)
                .param("agency", agency)
                .update();
    }
}
