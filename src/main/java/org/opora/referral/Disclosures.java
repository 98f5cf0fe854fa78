package org.opora.referral;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.opora.calendar.Region;
import org.opora.security.CurrentStaff;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of what was told about whom to which agency (152-FZ art. 14 lets a person ask for it). */
@Component
public class Disclosures {

    private final JdbcClient jdbc;
    private final Region region;
    private final CurrentStaff staff;

    Disclosures(JdbcClient jdbc, Region region, CurrentStaff staff) {
        this.jdbc = jdbc;
        this.region = region;
        this.staff = staff;
    }

    void queue(UUID message, Referral referral, UUID person, List<String> fields) {
        jdbc.sql("""
                insert into referral.disclosure (id, message, referral_number, person, recipient, fields, ground,
                    disclosed_by, queued_at)
                values (:id, :message, :referral, :person, :recipient, string_to_array(:fields, ','), 'CONSENT', :by, :now)""")
                .param("id", UUID.randomUUID())
                .param("message", message)
                .param("referral", referral.number())
                .param("person", person)
                .param("recipient", referral.agency())
                .param("fields", String.join(",", fields))
                .param("by", staff.login())
                .param("now", region.now())
                .update();
    }

    /** Takes a disclosure back that did not happen. */
    void forget(UUID message) {
        jdbc.sql("delete from referral.disclosure where message = :message and disclosed_at is null")
                .param("message", message)
                .update();
    }

    void disclosed(OutboxMessage message) {
        jdbc.sql("update referral.disclosure set disclosed_at = :now where message = :message and disclosed_at is null")
                .param("now", region.now())
                .param("message", message.id())
                .update();
    }

    /** The agency has opened the page of a referral: now the data have left. */
    @Transactional
    public void opened(String referral) {
        jdbc.sql(
                        "update referral.disclosure set disclosed_at = :now where disclosed_at is null and message in"
                                + " (select id from referral.outbox_message where referral_number = :referral and status = 'SENT')")
                .param("now", region.now())
                .param("referral", referral)
                .update();
    }

    /** What left about a referral, oldest first. */
    public List<Disclosure> of(String referral) {
        return jdbc.sql("""
                select recipient, array_to_string(fields, ',') as fields, ground, disclosed_by, disclosed_at
                from referral.disclosure where referral_number = :referral and disclosed_at is not null
                order by disclosed_at""").param("referral", referral).query(Disclosure.class).list();
    }

    /** @param fields names of fields, comma-separated */
    public record Disclosure(
            String recipient,
            String fields,
            String ground,
            String disclosedBy,
            @Nullable OffsetDateTime disclosedAt) {}
}
