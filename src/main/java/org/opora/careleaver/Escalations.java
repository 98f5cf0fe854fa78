package org.opora.careleaver;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.opora.calendar.Region;
import org.opora.careleaver.Escalation.Reason;
import org.opora.careleaver.Escalation.Resolution;
import org.opora.casefile.SupportCase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases under manual control. */
@Component
public class Escalations {

    private final JdbcClient jdbc;
    private final Region region;

    Escalations(JdbcClient jdbc, Region region) {
        this.jdbc = jdbc;
        this.region = region;
    }

    UUID open(SupportCase supportCase, Reason reason) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into careleaver.escalation (id, case_number, organisation, reason, opened_at)
                values (:id, :case, :organisation, :reason, :now)""")
                .param("id", id)
                .param("case", supportCase.number())
                .param("organisation", supportCase.organisation())
                .param("reason", reason.name())
                .param("now", region.now())
                .update();
        return id;
    }

    /** @throws NoSuchElementException if there is no such escalation */
    public Escalation get(UUID id) {
        return jdbc.sql("select * from careleaver.escalation where id = :id")
                .param("id", id)
                .query((row, index) -> escalation(row))
                .optional()
                .orElseThrow(() -> new NoSuchElementException("no escalation " + id));
    }

    /** The one under way for this reason. */
    Optional<UUID> underWay(String caseNumber, Reason reason) {
        return jdbc.sql("select id from careleaver.escalation where case_number = :case and reason = :reason"
                        + " and resolved_at is null order by opened_at limit 1")
                .param("case", caseNumber)
                .param("reason", reason.name())
                .query(UUID.class)
                .optional();
    }

    /** Open ones of these organisations, the oldest first. */
    public List<Escalation> open(Collection<String> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : jdbc.sql("select * from careleaver.escalation where organisation in (:organisations)"
                                + " and resolved_at is null order by opened_at, id")
                        .param("organisations", organisations)
                        .query((row, index) -> escalation(row))
                        .list();
    }

    /** The day manual control of the case last ended. */
    Optional<LocalDate> lastResolved(String caseNumber) {
        return jdbc.sql("select resolved_at from careleaver.escalation where case_number = :case"
                        + " and resolved_at is not null order by resolved_at desc limit 1")
                .param("case", caseNumber)
                .query(OffsetDateTime.class)
                .optional()
                .map(moment -> moment.atZoneSameInstant(region.zone()).toLocalDate());
    }

    public void take(UUID id, String owner, LocalDate nextOn) {
        jdbc.sql("update careleaver.escalation set owner = :owner, next_on = :next where id = :id")
                .param("owner", owner)
                .param("next", nextOn)
                .param("id", id)
                .update();
    }

    public void lookAgain(UUID id, LocalDate nextOn) {
        jdbc.sql("update careleaver.escalation set next_on = :next where id = :id")
                .param("next", nextOn)
                .param("id", id)
                .update();
    }

    void resolve(UUID id, Resolution resolution) {
        jdbc.sql("update careleaver.escalation set resolved_at = :now, resolution = :resolution where id = :id"
                        + " and resolved_at is null")
                .param("now", region.now())
                .param("resolution", resolution.name())
                .param("id", id)
                .update();
    }

    private static Escalation escalation(ResultSet row) throws SQLException {
        String resolution = row.getString("resolution");
        return new Escalation(
                row.getObject("id", UUID.class),
                row.getString("case_number"),
                row.getString("organisation"),
                Reason.valueOf(row.getString("reason")),
                row.getObject("opened_at", OffsetDateTime.class),
                row.getString("owner"),
                row.getObject("next_on", LocalDate.class),
                resolution == null ? null : Resolution.valueOf(resolution));
    }
}
