package org.opora.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consents as they were given and withdrawn; none is ever deleted. */
@Component
class ConsentRegister implements Consents {

    private final JdbcClient jdbc;
    private final Sight sight;
    private final Region region;

    ConsentRegister(JdbcClient jdbc, Sight sight, Region region) {
        this.jdbc = jdbc;
        this.sight = sight;
        this.region = region;
    }

    @Override
    public void give(UUID person, String recipient, String purpose, @Nullable LocalDate validUntil) {
        jdbc.sql("""
                insert into registry.consent (id, person, recipient, purpose, given_on, valid_until, noted_by)
                values (:id, :person, :recipient, :purpose, :today, :validUntil, :login)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person)
                .param("recipient", recipient)
                .param("purpose", purpose)
                .param("today", region.today())
                .param("validUntil", validUntil)
                .param("login", sight.login())
                .update();
    }

    @Override
    public void withdrawAll(UUID family) {
        jdbc.sql("""
                update registry.consent set withdrawn_on = :today, withdrawal_noted_by = :login
                where withdrawn_on is null
                and person in (select person from registry.family_member where family = :family)
                """)
                .param("today", region.today())
                .param("login", sight.login())
                .param("family", family)
                .update();
    }

    @Override
    public boolean given(UUID person, String recipient, String purpose) {
        return jdbc.sql("""
                select exists (select 1 from registry.consent
                where person = :person and recipient = :recipient and purpose = :purpose
                and withdrawn_on is null and (valid_until is null or valid_until >= :today))
                """)
                .param("person", person)
                .param("recipient", recipient)
                .param("purpose", purpose)
                .param("today", region.today())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Consent> of(UUID family) {
        return jdbc.sql("""
                select * from registry.consent
                where person in (select person from registry.family_member where family = :family)
                order by given_on, id
                """)
                .param("family", family)
                .query((rows, index) -> consent(rows))
                .list();
    }

    private static Consent consent(ResultSet rows) throws SQLException {
        return new Consent(
                rows.getObject("id", UUID.class),
                rows.getObject("person", UUID.class),
                rows.getString("recipient"),
                rows.getString("purpose"),
                rows.getObject("given_on", LocalDate.class),
                rows.getObject("valid_until", LocalDate.class),
                rows.getObject("withdrawn_on", LocalDate.class));
    }
}
